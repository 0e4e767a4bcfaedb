import { fittingParticle, type Span } from '@truegul/korean'
import type { Morpheme } from './morphemes.ts'

/** Of two syllables a misspelling is taken for a name as often as a name is. */
const SURE_LENGTH = 3
const TITLE = /^(?:씨|선생님|교수|박사|선수|회장|대통령|총리|장관|감독|작가|시인|화백|배우|수녀)/
const INSTITUTION = /(?:대학교|대학원|고등학교|중학교|초등학교|공항|그룹|재단|연구소)(?:[가-힣]{0,3})$/

/**
 * May an unknown word be the name of a person, a place or a firm? It stands before a title, or the analyser reads it as one name
 * with particles that fit; a short one has to stand beside another name. The place is one in the sentence.
 */
export function mayBeName(
  word: Span & { word: string },
  sentence: { text: string; morphemes: readonly Morpheme[] },
): boolean {
  const parts = partsAt(word, sentence.morphemes)
  const [name, ...rest] = parts
  if (isBeforeTitle(word, sentence.text) && parts.length > 0 && parts.every(({ tag }) => tag.startsWith('NN')))
    return true
  if (name?.tag !== 'NNP') return false
  if (INSTITUTION.test(word.word)) return rest.every(({ tag }) => /^(?:NN|J)/.test(tag))
  if (!rest.every(({ tag }) => /^(?:J|VCP|E|S)/.test(tag)) || !word.word.startsWith(name.text)) return false
  const particle = rest[0]?.text ?? ''
  if (particle !== '' && (fittingParticle(name.text, particle) ?? particle) !== particle) return false
  return name.text.length >= SURE_LENGTH || isBesideName(word, rest.length === 0, sentence.morphemes)
}

function isBeforeTitle({ end }: Span, text: string): boolean {
  return text[end] === ' ' && TITLE.test(text.slice(end + 1))
}

/** Parts of one name stand side by side, and all but the last without a particle: 스티브 잡스는. */
function isBesideName({ start, end }: Span, isBare: boolean, morphemes: readonly Morpheme[]): boolean {
  const before = morphemes.filter((one) => one.end === start - 1)
  if (before.length === 1 && before[0]!.tag === 'NNP') return true
  return isBare && morphemes.find((one) => one.start === end + 1)?.tag === 'NNP'
}

/** Morphemes of the word that holds this place. */
function partsAt({ start, end }: Span, morphemes: readonly Morpheme[]): Morpheme[] {
  return morphemes.filter((one) => one.start <= start && end <= one.end)
}
