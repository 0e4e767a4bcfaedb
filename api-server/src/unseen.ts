/** Results that a learner has not seen, in SQL; `userId` is SQL. The one count of all places that tell it. */
export const unseenOf = (userId: string) =>
  `(select count(*)::int from submissions where user_id = ${userId} and status = 'completed' and seen_at is null)`
