import type { Essay } from '@/features/history/essays'

/** Fewer essays than this claim no trend. */
export const FEWEST = 3

export type Score = Pick<Essay, 'id' | 'promptTitle'> & {
  /** Milliseconds. */
  at: number
  total: number
  max: number
  range: readonly [number, number]
  criteria: NonNullable<Essay['criteria']>
}

/**
 * What essays were judged with, oldest first. Only those of the newest one's scale: a total of 50 cannot stand beside one of 30.
 */
export function scoresOf(essays: readonly Essay[]): Score[] {
  const judged = essays.flatMap((essay): Score[] => {
    const { id, promptTitle, total, max, range, criteria } = essay
    if (total === null || max === null) return []
    const at = Date.parse(essay.createdAt)
    return [{ id, promptTitle, at, total, max, range: range ?? [total, total], criteria: criteria ?? [] }]
  })
  return judged.filter(({ max }) => max === judged[0]?.max).reverse()
}
