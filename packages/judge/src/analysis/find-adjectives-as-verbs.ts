import { FINAL, lastFinal, type Span, withFinal } from '@truegul/korean'
import { HADA_ADJECTIVES, PLAIN_ADJECTIVES } from './adjectives.ts'
import type { Morpheme } from './morphemes.ts'

/** An adjective with a verb's ending. The span is that of the form inside the sentence; `right` is what it should be. */
export type AdjectiveAsVerb = Span & { written: string; right: string }

const VERB_ENDING = /^(?:ㄴ다|는다|ㄴ다고|는다고|ㄴ다는|는다는|ㄴ다면|는다면)$/

/** Adjectives used as verbs in one sentence (중요한다, 좋는다고), with offsets inside the sentence. */
export function findAdjectivesAsVerbs(sentence: { text: string; morphemes: readonly Morpheme[] }): AdjectiveAsVerb[] {
  const { text, morphemes } = sentence
  return morphemes.flatMap((morpheme, position) => {
    const next = morphemes[position + 1]
    const after = morphemes[position + 2]
    if (next?.start !== morpheme.start) return []
    const isHada = /^(?:NNG|XR)$/.test(morpheme.tag) && /^XS[VA]$/.test(next.tag) && next.text === '하'
    if (
      isHada &&
      HADA_ADJECTIVES.has(morpheme.text) &&
      after?.start === morpheme.start &&
      VERB_ENDING.test(after.text)
    ) {
      return place(text, morpheme, `${morpheme.text}한다`, `${morpheme.text}하다`)
    }
    if (morpheme.tag === 'VA' && PLAIN_ADJECTIVES.has(morpheme.text) && /^는다/.test(next.text)) {
      return place(text, morpheme, `${morpheme.text}는다`, `${morpheme.text}다`)
    }
    if (isPlainAdjective(morpheme) && /^ㄴ다/.test(next.text) && lastFinal(morpheme.text) === FINAL.none) {
      return place(text, morpheme, `${withFinal(morpheme.text, FINAL.nieun)}다`, `${morpheme.text}다`)
    }
    return []
  })
}

// 아닌다 is as wrong as 나쁜다, though 아니다 is no adjective to the analyser.
function isPlainAdjective({ text, tag }: Morpheme): boolean {
  return (tag === 'VA' && PLAIN_ADJECTIVES.has(text)) || (tag === 'VCN' && text === '아니')
}

function place(text: string, eojeol: Span, written: string, right: string): AdjectiveAsVerb[] {
  const at = text.slice(eojeol.start, eojeol.end).indexOf(written)
  if (at < 0) return []
  return [{ start: eojeol.start + at, end: eojeol.start + at + written.length, written, right }]
}
