export { createLocalScorer } from './create-local-scorer.ts'
export { loadAnalysers } from './load-analysers.ts'
export { WARM_UP_ESSAY } from './warm-up-essay.ts'
