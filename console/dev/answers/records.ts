import { done, hoursAgo, idOf, times } from './made.ts'

export const RECORDS = {
  findPerson: ({ email, id }: { email?: string; id?: string }) => ({
    id: id ?? idOf('be0', 3),
    email: email ?? 'linh.3@example.org',
    language: 'en',
    createdAt: hoursAgo(900),
    suspendedAt: null,
    isOperator: false,
    consentsToLlm: true,
    sessions: 2,
    lastSeenAt: hoursAgo(5),
    failedLogIns: 3,
    essays: { total: 21, waiting: 1, failed: 1, completed: 19 },
    latestEssays: times(10, (at) => ({
      id: idOf('e55a', at),
      status: at === 0 ? 'processing' : at === 4 ? 'failed' : 'completed',
      failure: at === 4 ? 'scorer-away' : null,
      createdAt: hoursAgo(at * 30),
      attempts: at === 4 ? 3 : 1,
      disputedAt: null,
    })),
  }),
  suspendPerson: done,
  unsuspendPerson: done,
  unlockPerson: done,
  endSessionsOfPerson: done,
}
