import { type Analysers, correctText } from '@truegul/judge/parts'

export type PairFigures = { kind: string; pairs: number; marked: number; corrected: number; falseAlarms: number }

/** How many errors all corrections of the judge together mark, and correct exactly, in sentences alone; and right ones touched. */
export function measurePairs(
  pairs: readonly { kind: string; wrong: string; right: string }[],
  analysers: Analysers,
): PairFigures[] {
  return [...Map.groupBy(pairs, ({ kind }) => kind)].map(([kind, own]) => ({
    kind,
    pairs: own.length,
    marked: own.filter(({ wrong }) => correctText(wrong, analysers) !== wrong).length,
    corrected: own.filter(({ wrong, right }) => correctText(wrong, analysers) === right).length,
    falseAlarms: own.filter(({ right }) => correctText(right, analysers) !== right).length,
  }))
}
