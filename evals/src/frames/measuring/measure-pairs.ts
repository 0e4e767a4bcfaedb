import { type Analysers, analyseEssay, findEdits } from '@truegul/judge/parts'

export type PairFigures = { kind: string; pairs: number; marked: number; corrected: number; falseAlarms: number }

const NO_PROMPT = { question: 54, passage: '', questions: [], topicWords: [] }

/** How many errors all corrections of the judge together mark, and correct exactly, in sentences alone; and right ones touched. */
export function measurePairs(
  pairs: readonly { kind: string; wrong: string; right: string }[],
  analysers: Analysers,
): PairFigures[] {
  return [...Map.groupBy(pairs, ({ kind }) => kind)].map(([kind, own]) => ({
    kind,
    pairs: own.length,
    marked: own.filter(({ wrong }) => correct(wrong, analysers) !== wrong).length,
    corrected: own.filter(({ wrong, right }) => correct(wrong, analysers) === right).length,
    falseAlarms: own.filter(({ right }) => correct(right, analysers) !== right).length,
  }))
}

/** The sentence with every suggestion in place. */
export function correct(text: string, analysers: Analysers): string {
  const essay = analyseEssay({ text, prompt: NO_PROMPT }, analysers)
  return findEdits(essay, analysers).reduceRight(
    (result, { start, end, suggestion }) => result.slice(0, start) + suggestion + result.slice(end),
    essay.text,
  )
}
