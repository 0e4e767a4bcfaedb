import { Refused } from './refused'

const ENDED: ReadonlySet<string> = new Set(['not-signed-in', 'session-ended'])

/** Has the session ended? Only the server's word counts: without a network the learner stays inside. */
export const needsLogIn = (error: unknown): boolean => error instanceof Refused && ENDED.has(error.problem.code)
