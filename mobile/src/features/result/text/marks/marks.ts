import type { Result } from '@/lib/api/said'

export type Correction = Result['corrections'][number] & { index: number }
export type LostPoints = Result['ledger'][number] & { index: number }

/** A place in the text that something is said of: a correction, lost points, or both. */
export type Mark = {
  /** From 1, in the order of the text. */
  number: number
  start: number
  end: number
  original: string
  criterion: string
  correction: Correction | null
  lost: LostPoints[]
}

/** What every kind of correction belongs to. */
const LANGUAGE = 'language'

type Said = Pick<Result, 'corrections' | 'ledger'>

/**
 * All marks of a text. Points lost at the very place of a correction belong to its mark. What does not stand in the text has no mark:
 * a correction that a newer server counts in another way, a reason for the text as a whole.
 */
export function marksOf(text: string, { corrections, ledger }: Said): Mark[] {
  const marks: Omit<Mark, 'number'>[] = corrections
    .map((correction, index) => ({ ...correction, index }))
    .filter(({ start, end, original }) => standsAt(text, start, end, original))
    .map((correction) => {
      const { start, end, original } = correction
      return { start, end, original, criterion: LANGUAGE, correction, lost: [] }
    })
  for (const [index, line] of ledger.entries()) {
    const { start, end, quote, criterion } = line
    if (start === undefined || end === undefined || !standsAt(text, start, end, quote)) continue
    const same = marks.find((mark) => mark.start === start && mark.end === end && mark.criterion === criterion)
    if (same) same.lost.push({ ...line, index })
    else {
      const original = text.slice(start, end)
      marks.push({ start, end, original, criterion, correction: null, lost: [{ ...line, index }] })
    }
  }
  return marks.sort((a, b) => a.start - b.start || a.end - b.end).map((mark, index) => ({ ...mark, number: index + 1 }))
}

/** The mark that shows this line of the ledger, or null for a line of the whole text. */
export const markOfLine = (marks: readonly Mark[], index: number): Mark | null =>
  marks.find(({ lost }) => lost.some((line) => line.index === index)) ?? null

const standsAt = (text: string, start: number, end: number, quote: string | undefined): boolean =>
  start < end && quote !== undefined && text.slice(start, end) === quote
