export { countCharacters } from './characters.ts'
export { ESSAY_INSTRUCTION } from './essay-instruction.ts'
export { ESSAY_QUESTION, type EssayPrompt, PROMPT_KINDS, type PromptKind } from './essay-prompt.ts'
export { ESSAY_LENGTH, LONGEST_TEXT } from './length.ts'
export { LEVELS, type Level, levelCutLines, levelOf } from './level.ts'
export { CELLS_IN_A_ROW, countCells, layOutManuscript, type ManuscriptCell } from './manuscript-cells.ts'
export {
  type BandName,
  bandOf,
  type Criterion,
  type CriterionId,
  criterionOf,
  type Rubric,
  totalScore,
} from './rubric.ts'
export { findRubric, RUBRICS, rubricOfQuestion, TOPIK_54 } from './rubrics.ts'
