import { type BandName, bandOf, type Level, levelOf, type Rubric } from '@truegul/topik'

const LEVELS_OF: Record<BandName, readonly Level[]> = { high: ['5', '6'], middle: ['3', '4'], low: ['below-3'] }

/** Is the level of this total one that a reader expects beside its band? Just beside a cut line it is not: they are two scales. */
export function levelFitsBand(rubric: Rubric, total: number): boolean {
  return LEVELS_OF[bandOf(rubric, total)].includes(levelOf(rubric, total))
}
