import { FINAL, lastFinal } from '@truegul/korean'
import type { EssayWord } from '../../analysis/essay-words.ts'
import { readingsOf } from '../../analysis/readings-of.ts'
import { levelOfWord } from '../../measures/vocabulary.ts'
import type { Edit } from '../edit.ts'
import { oneLetterAway, soundAlikes } from './sound-alikes.ts'

type IsKnown = (word: string) => boolean

/** Of longer words too much is unknown to say what one letter would change. */
const LONGEST = 8
const PARTICLES =
  /^(?:은|는|이|가|을|를|과|와|의|에|도|만|로|으로|에서|에게|에는|까지|부터|보다|처럼|마다|이다|이고|이라고|들이|들은|들을|들의)?$/
/** 오씨는, 비오듯이, 갈 거, 고통 스러운: a name, or a space is wrong there and no letter. 넘어트리다 is right. */
const NOT_MISSPELT = /씨(?:[은는이가의를도]|에게)?$|^[비눈]오|[거꺼]$|^스[럽러]|트[리려린릴립렸]/

/**
 * A word that nobody knows, with the one common word that it sounds like and that no other common word is one letter away from: 골구루 ->
 * 골고루, 떠러지면 -> 떨어지면.
 */
export function findSoundAlikeEdits(word: EssayWord, isKnown: IsKnown): Edit[] {
  const { text, unknown, mayBeName } = word
  if (!unknown || mayBeName || text.length < 2 || text.length > LONGEST || NOT_MISSPELT.test(text) || isReadable(word))
    return []
  const [right, ...more] = soundAlikes(text).filter((one) => isCommon(one, text) && isKnown(one))
  if (right === undefined || more.length > 0) return []
  const isOther = (one: string) => one !== right && isCommon(one, text) && isKnown(one)
  if (oneLetterAway(text).some(isOther)) return []
  return [{ start: word.start, end: word.end, suggestion: right, rule: 'spelling-sound' }]
}

/** Made of words that learners know, which the dictionary does not join: 일찍부터, 안전감. */
function isReadable({ morphemes }: EssayWord): boolean {
  const words = morphemes.filter(({ tag }) => /^(?:N|VV|VA|MA)/.test(tag))
  return words.length > 0 && words.every(({ text, tag }) => /^[NM]/.test(tag) && levelOfWord(text) !== null)
}

/** A noun with the particle that was written, or a form of a verb or an adjective, of words that are no advanced ones. */
function isCommon(word: string, written: string): boolean {
  for (let at = word.length; at > 1; at--) {
    const particle = word.slice(at)
    if (PARTICLES.test(particle) && written.endsWith(particle) && isEasy(word.slice(0, at))) return true
  }
  return readingsOf(word).some(
    ({ stem, ending }) => isEasy(`${stem}다`) && (stem.length > 1 || isPast(ending, written)),
  )
}

/** 삿지만: a stem of one syllable may be many, but for this letter of its past. */
function isPast(ending: string, written: string): boolean {
  return ending.startsWith('았') && [...written].some((one) => lastFinal(one) === FINAL.siot)
}

function isEasy(lemma: string): boolean {
  const level = levelOfWord(lemma)
  return level !== null && level < 3
}
