export type { Analysers } from './analysis/analysers.ts'
export { ENGINE_VERSION, judgeLocally, LONGEST_TEXT } from './judge.ts'
export { type EssayToScore, type Scorer, ScorerError } from './scorer.ts'
