import { type Span, splitEojeols } from '@truegul/korean'
import { isOnly } from '../dictionary/predicates.ts'
import type { Morpheme } from './morphemes.ts'
import { clearSlip } from './word-forms.ts'

/** An adjective with a verb's ending. The span is that of the form inside the sentence; `right` is what it should be. */
export type AdjectiveAsVerb = Span & { written: string; right: string }

/** Adjectives used as verbs in one sentence (중요한다, 좋는다고), with offsets inside the sentence. */
export function findAdjectivesAsVerbs(sentence: { text: string; morphemes: readonly Morpheme[] }): AdjectiveAsVerb[] {
  const byStart = Map.groupBy(sentence.morphemes, ({ start }) => start)
  return splitEojeols(sentence.text).flatMap(({ start, core }) => {
    const text = sentence.text.slice(core.start, core.end)
    // Nothing else ends in ㄴ다, so most words are passed over.
    if (!/[가-힣]다/.test(text)) return []
    const morphemes = byStart.get(start) ?? byStart.get(core.start) ?? []
    const slip = clearSlip({ text, unknown: false, morphemes })
    if (!slip?.meant.startsWith('다') || !isOnly(slip.stem, 'adjective')) return []
    // What follows the -다 is right as it stands: 중요한다고.
    const kept = slip.meant.length - 1
    const written = text.slice(0, text.length - kept)
    return [{ start: core.start, end: core.start + written.length, written, right: `${slip.stem}다` }]
  })
}
