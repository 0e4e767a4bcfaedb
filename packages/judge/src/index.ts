export type { Analysers } from './analysis/analysers.ts'
export { ENGINE_VERSION, judgeLocally } from './judge.ts'
export { type EssayToJudge, type Judge, JudgeError } from './judge-error.ts'
