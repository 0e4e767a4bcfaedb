/** Estimated TOPIK II level of one question-54 essay; TOPIK II itself gives levels 3 to 6. */
export type Level = 'below-3' | '3' | '4' | '5' | '6'

export const LEVELS = ['below-3', '3', '4', '5', '6'] as const satisfies readonly Level[]

/**
 * Lowest total (of 50) for each level, "if the other parts went as well". Always shown as an estimate.
 * Source: the official cut lines 120 / 150 / 190 / 230 of 300, scaled to 50 points.
 */
export const LEVEL_CUT_LINES = { '3': 20, '4': 25, '5': 32, '6': 39 } as const satisfies Record<
  Exclude<Level, 'below-3'>,
  number
>

/** Level estimate of a total (integer, 0 to 50). */
export function levelOf(total: number): Level {
  if (total >= LEVEL_CUT_LINES['6']) return '6'
  if (total >= LEVEL_CUT_LINES['5']) return '5'
  if (total >= LEVEL_CUT_LINES['4']) return '4'
  return total >= LEVEL_CUT_LINES['3'] ? '3' : 'below-3'
}
