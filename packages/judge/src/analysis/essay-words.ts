import { type Span, splitEojeols } from '@truegul/korean'
import type { AnalysedSentence, EssayAnalysis } from './essay-analysis.ts'
import type { Morpheme } from './morphemes.ts'

/** A word of Hangul only in its sentence. The span is into the normalised text, without the punctuation around the word. */
export type EssayWord = Span & {
  text: string
  /** The dictionary refuses it. */
  unknown: boolean
  /** Refused, but perhaps right as a name. */
  mayBeName: boolean
  morphemes: readonly Morpheme[]
  /** The neighbours, where nothing but one space stands between. */
  before: EssayWord | null
  after: EssayWord | null
  /** What follows up to the next word: a full stop, a question mark. */
  mark: string
  isLast: boolean
}

/** Words of a sentence; those with digits or foreign letters are left out. */
export function wordsOf(
  essay: Pick<EssayAnalysis, 'text' | 'spelling' | 'names'>,
  sentence: AnalysedSentence,
): EssayWord[] {
  const startsOf = (flags: readonly Span[]) =>
    new Set(flags.filter((flag) => inside(flag, sentence)).map(({ start }) => start))
  const [refused, names] = [startsOf(essay.spelling), startsOf(essay.names)]
  const byStart = Map.groupBy(sentence.morphemes, (morpheme) => sentence.start + morpheme.start)
  const words = splitEojeols(essay.text, sentence).flatMap(({ start, end, core }): EssayWord[] => {
    const text = essay.text.slice(core.start, core.end)
    if (!/^[가-힣]+$/.test(text)) return []
    return [
      {
        ...core,
        text,
        unknown: refused.has(core.start) || names.has(core.start),
        mayBeName: names.has(core.start),
        morphemes: byStart.get(start) ?? byStart.get(core.start) ?? [],
        before: null,
        after: null,
        mark: essay.text.slice(core.end, end),
        isLast: end >= sentence.end,
      },
    ]
  })
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    if (!next || essay.text.slice(word.end, next.start) !== ' ') continue
    word.after = next
    next.before = word
  }
  return words
}

function inside(span: Span, sentence: Span): boolean {
  return span.start >= sentence.start && span.end <= sentence.end
}
