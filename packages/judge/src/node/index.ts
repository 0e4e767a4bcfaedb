export { loadAnalysers } from './load-analysers.ts'
export { startLocalJudge } from './start-local-judge.ts'
export { WARM_UP_ESSAY } from './warm-up-essay.ts'
