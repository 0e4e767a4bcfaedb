export { countCharacters } from './characters.ts'
export type { EssayPrompt } from './essay-prompt.ts'
export { ESSAY_LENGTH, LONGEST_TEXT } from './length.ts'
export { LEVEL_CUT_LINES, LEVELS, type Level, levelOf } from './level.ts'
export { CELLS_IN_A_ROW, countCells, layOutManuscript, type ManuscriptCell } from './manuscript-cells.ts'
export {
  type BandName,
  CRITERIA,
  type CriterionId,
  criterionBand,
  RUBRIC,
  totalBand,
  totalScore,
} from './rubric.ts'
