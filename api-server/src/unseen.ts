/** What a learner has not seen, in SQL: results, and news that are no essay's. `userId` is SQL. The one count of all places that tell it. */
export const unseenOf = (userId: string) =>
  `((select count(*)::int from submissions where user_id = ${userId} and status = 'completed' and seen_at is null)
    + (select count(*)::int from notices where user_id = ${userId} and read_at is null))`
