// What everybody may hold, the phone too: no dictionary, no model, no Node.
export type { EssayToJudge } from './analysis/essay-to-judge.ts'
export { type Judge, JudgeError } from './judge-error.ts'
