// What everybody may hold, the phone too: no dictionary, no model, no Node.
export type { EssayToJudge } from './analysis/essay-to-judge.ts'
export { type Judge, JudgeError } from './judge-error.ts'
export { type PreCheck, type PreCheckCode, type PreCheckFinding, preCheck } from './pre-check.ts'
export { PRE_CHECK_TEXTS } from './pre-check-texts.ts'
