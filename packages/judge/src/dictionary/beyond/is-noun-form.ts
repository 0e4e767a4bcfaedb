import { FINAL, lastFinal } from '@truegul/korean'

// Ordinary nouns that begin no other word of the dictionary, so that what it accepts behind them is an ending.
const MODEL = { vowel: '갑부', rieul: '곗날', consonant: '곗돈' }
const VERBAL_MODEL = '가공'
const VERBAL = /^(?:[하해한할함합했되돼된될됨됩됐]|시[키켜킨킬킴킵켰])/

/**
 * Is the word such a noun with any particle, or made a verb with 하다, 되다 or 시키다? The dictionary says what may follow, of a
 * noun that ends alike.
 */
export function isNounForm(
  word: string,
  isNoun: (noun: string) => boolean,
  isKnownWord: (word: string) => boolean,
): boolean {
  for (let at = word.length; at > 0; at--) {
    const noun = word.slice(0, at)
    if (!isNoun(noun)) continue
    const rest = word.slice(at)
    if (rest === '' || isKnownWord(modelOf(noun) + rest)) return true
    if (VERBAL.test(rest) && isKnownWord(VERBAL_MODEL + rest)) return true
  }
  return false
}

/** A noun that takes the same endings: which they are depends on the last sound alone. */
export function modelOf(noun: string): string {
  const final = lastFinal(noun)
  if (final === FINAL.none) return MODEL.vowel
  return final === FINAL.rieul ? MODEL.rieul : MODEL.consonant
}
