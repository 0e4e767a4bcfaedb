export type { Analysers } from './analysis/analysers.ts'
export { ENGINE_VERSION, judgeLocally } from './judge.ts'
export { type EssayToScore, type Scorer, ScorerError } from './scorer.ts'
