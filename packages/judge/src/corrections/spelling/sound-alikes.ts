import { FINALS, LEADS, type Letters, lastLetters, VOWELS, withLetters } from '@truegul/korean/conjugation'

/** Sounds that learners take for each other where they write by ear: an initial, a vowel or a final of a syllable. */
const STARTS = ['ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍ', 'ㅅㅆ', 'ㅈㅉㅊ']
const MIDDLES = [
  'ㅐㅔ',
  'ㅒㅖㅔ',
  'ㅙㅚㅞㅘ',
  'ㅡㅜ',
  'ㅡㅓ',
  'ㅗㅜ',
  'ㅓㅗ',
  'ㅕㅛ',
  'ㅢㅣ',
  'ㅟㅣ',
  'ㅏㅑ',
  'ㅓㅕ',
  'ㅗㅛ',
  'ㅜㅠ',
  'ㅏㅓ',
]
const ENDS = ['ㄱㄲㅋ', 'ㄷㅅㅆㅈㅊㅌㅎ', 'ㅂㅍㅄ', 'ㄴㄵㄶ', 'ㄹㄼㅀㄺ', 'ㄴㅇ', 'ㅁㄻ']

/** A final that is heard as the initial of the next syllable, where that one begins with ㅇ: 이러나 for 일어나. */
const CARRIED: Readonly<Record<string, string>> = {
  ...{ ㄱ: 'ㄱㄺ', ㄲ: 'ㄲ', ㄴ: 'ㄴㄵㄶ', ㄹ: 'ㄹㅀ', ㅁ: 'ㅁㄻ', ㅂ: 'ㅂㄼ', ㅅ: 'ㅅ', ㅆ: 'ㅆㅄ' },
  ...{ ㅈ: 'ㅈㄷ', ㅊ: 'ㅊㅌ', ㅋ: 'ㅋ', ㅌ: 'ㅌ', ㅍ: 'ㅍ', ㅇ: 'ㅎ' },
}
/** A final and ㅎ, in whichever order, that are heard as one initial: 조타 for 좋다, 추카 for 축하. */
const BREATHED: Readonly<Record<string, readonly (readonly [final: string, initial: string])[]>> = {
  ㅋ: pairs('ㅎㄱ ㄱㅎ ㄶㄱ'),
  ㅌ: pairs('ㅎㄷ ㅅㅎ ㄶㄷ'),
  ㅍ: pairs('ㅂㅎ'),
  ㅊ: pairs('ㅎㅈ ㅈㅎ ㄶㅈ'),
}

/** Every other way to write a word that sounds nearly the same: one letter changed, or one final carried over. Words are Hangul syllables only. */
export function soundAlikes(word: string): string[] {
  const found = new Set<string>()
  const syllables = [...word]
  for (const [at, syllable] of syllables.entries()) {
    const letters = lastLetters(syllable)!
    for (const one of changed(letters)) found.add(syllables.with(at, syllableOf(one)).join(''))
    const next = syllables[at + 1]
    if (next === undefined) continue
    for (const [one, other] of carried(letters, lastLetters(next)!)) {
      found.add(
        syllables
          .with(at, syllableOf(one))
          .with(at + 1, syllableOf(other))
          .join(''),
      )
    }
  }
  found.delete(word)
  return [...found]
}

/** Every word that differs from this one in one letter. */
export function oneLetterAway(word: string): string[] {
  const syllables = [...word]
  return syllables.flatMap((syllable, at) =>
    [
      ...[...LEADS].map((_, lead) => withLetters(syllable, { lead })),
      ...[...VOWELS].map((vowel) => withLetters(syllable, { vowel })),
      ...[...FINALS].map((final) => withLetters(syllable, { final: final.trim() })),
    ]
      .filter((one) => one !== syllable)
      .map((one) => syllables.with(at, one).join('')),
  )
}

function changed(letters: Letters): Letters[] {
  return [
    ...others(STARTS, LEADS[letters.lead]!).map((initial) => ({ ...letters, lead: LEADS.indexOf(initial) })),
    ...others(MIDDLES, letters.vowel).map((vowel) => ({ ...letters, vowel })),
    ...others(ENDS, letters.final).map((final) => ({ ...letters, final })),
  ]
}

function others(groups: readonly string[], letter: string): string[] {
  if (letter === '') return []
  return groups.flatMap((group) => (group.includes(letter) ? [...group].filter((one) => one !== letter) : []))
}

function carried(one: Letters, other: Letters): [Letters, Letters][] {
  if (one.final !== '') return []
  const initial = LEADS[other.lead]!
  return [...[...(CARRIED[initial] ?? '')].map((final) => [final, 'ㅇ'] as const), ...(BREATHED[initial] ?? [])].map(
    ([final, heard]) => [
      { ...one, final },
      { ...other, lead: LEADS.indexOf(heard) },
    ],
  )
}

const syllableOf = (letters: Letters): string => withLetters('가', letters)

function pairs(list: string): [string, string][] {
  return list.split(' ').map((pair) => [pair[0]!, pair[1]!])
}
