const FIRST = 0xac00
const LAST = 0xd7a3
/** The 19 first consonants, the 21 vowels and the 28 finals of a syllable in their order; a space is no final. */
export const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
export const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
export const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'
const A_LEAD = FINALS.length

/** The last syllable of a word taken apart; `lead` is its number among LEADS, `final` is '' without one. */
export type Letters = { lead: number; vowel: string; final: string }

/** Letters of the last syllable, null where the word does not end in one. */
export function lastLetters(word: string): Letters | null {
  const code = word.charCodeAt(word.length - 1)
  if (!(code >= FIRST && code <= LAST)) return null
  const place = code - FIRST
  const final = place % A_LEAD
  return {
    lead: Math.floor(place / (VOWELS.length * A_LEAD)),
    vowel: VOWELS[Math.floor(place / A_LEAD) % VOWELS.length]!,
    final: final === 0 ? '' : FINALS[final]!,
  }
}

/** The word with other letters in its last syllable; as it is where it does not end in a syllable. */
export function withLetters(word: string, change: Partial<Letters>): string {
  const letters = lastLetters(word)
  if (!letters) return word
  const { lead, vowel, final } = { ...letters, ...change }
  return word.slice(0, -1) + syllable(lead, vowel, final)
}

function syllable(lead: number, vowel: string, final: string): string {
  const place = (lead * VOWELS.length + VOWELS.indexOf(vowel)) * A_LEAD + (final === '' ? 0 : FINALS.indexOf(final))
  return String.fromCharCode(FIRST + place)
}
