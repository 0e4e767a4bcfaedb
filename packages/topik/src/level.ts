/** Estimated TOPIK II level of one answer; TOPIK II itself gives levels 3 to 6. */
export type Level = 'below-3' | '3' | '4' | '5' | '6'

export const LEVELS = ['below-3', '3', '4', '5', '6'] as const satisfies readonly Level[]

/** The exam's own cut lines, of its 300 points in reading, listening and writing. Highest level first. */
const EXAM = {
  max: 300,
  cutLines: [
    ['6', 230],
    ['5', 190],
    ['4', 150],
    ['3', 120],
  ],
} as const

/**
 * Lowest total of a question for each level, "if the other parts went as well": the exam's cut line scaled to the points of the
 * question and rounded up. Of 50: 39, 32, 25 and 20. Always shown as an estimate. Highest level first.
 */
export function levelCutLines({ max }: { readonly max: number }): { level: Level; from: number }[] {
  return EXAM.cutLines.map(([level, from]) => ({ level, from: Math.ceil((from * max) / EXAM.max) }))
}

/** Level estimate of a total: an integer from 0 to the rubric's maximum. */
export function levelOf(rubric: { readonly max: number }, total: number): Level {
  return levelCutLines(rubric).find(({ from }) => total >= from)?.level ?? 'below-3'
}
