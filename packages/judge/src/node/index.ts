// What a server holds: judges in processes of their own, so none of their weight is in the server's.
export { type JudgeLoss, startLocalJudge } from './start-local-judge.ts'
export { WARM_UP_ESSAY } from './warm-up-essay.ts'
