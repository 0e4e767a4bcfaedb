/** Sounds that learners take for each other where they write by ear: an initial, a vowel or a final of a syllable. */
const INITIALS = ['ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍ', 'ㅅㅆ', 'ㅈㅉㅊ']
const VOWELS = [
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
const FINALS = ['ㄱㄲㅋ', 'ㄷㅅㅆㅈㅊㅌㅎ', 'ㅂㅍㅄ', 'ㄴㄵㄶ', 'ㄹㄼㅀㄺ', 'ㄴㅇ', 'ㅁㄻ']

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

const INITIAL_LETTERS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']
const VOWEL_LETTERS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ']
const FINAL_LETTERS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']
const FIRST = 0xac00

/** Every other way to write a word that sounds nearly the same: one letter changed, or one final carried over. Words are Hangul syllables only. */
export function soundAlikes(word: string): string[] {
  const found = new Set<string>()
  const syllables = [...word]
  for (const [at, syllable] of syllables.entries()) {
    const letters = lettersOf(syllable)
    for (const one of changed(letters)) found.add(syllables.with(at, syllableOf(one)).join(''))
    const next = syllables[at + 1]
    if (next === undefined) continue
    for (const [one, other] of carried(letters, lettersOf(next))) {
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
  return syllables.flatMap((syllable, at) => {
    const letters = lettersOf(syllable)
    return [
      ...INITIAL_LETTERS.map((initial) => ({ ...letters, initial })),
      ...VOWEL_LETTERS.map((vowel) => ({ ...letters, vowel })),
      ...FINAL_LETTERS.map((final) => ({ ...letters, final })),
    ]
      .map((one) => syllables.with(at, syllableOf(one)).join(''))
      .filter((one) => one !== word)
  })
}

type Letters = { initial: string; vowel: string; final: string }

function changed(letters: Letters): Letters[] {
  return [
    ...others(INITIALS, letters.initial).map((initial) => ({ ...letters, initial })),
    ...others(VOWELS, letters.vowel).map((vowel) => ({ ...letters, vowel })),
    ...others(FINALS, letters.final).map((final) => ({ ...letters, final })),
  ]
}

function others(groups: readonly string[], letter: string): string[] {
  if (letter === '') return []
  return groups.flatMap((group) => (group.includes(letter) ? [...group].filter((one) => one !== letter) : []))
}

function carried(one: Letters, other: Letters): [Letters, Letters][] {
  if (one.final !== '') return []
  return [
    ...[...(CARRIED[other.initial] ?? '')].map((final) => [final, 'ㅇ'] as const),
    ...(BREATHED[other.initial] ?? []),
  ].map(([final, initial]) => [
    { ...one, final },
    { ...other, initial },
  ])
}

function lettersOf(syllable: string): Letters {
  const code = syllable.charCodeAt(0) - FIRST
  return {
    initial: INITIAL_LETTERS[Math.floor(code / 588)]!,
    vowel: VOWEL_LETTERS[Math.floor((code % 588) / 28)]!,
    final: FINAL_LETTERS[code % 28]!,
  }
}

function syllableOf({ initial, vowel, final }: Letters): string {
  const code = INITIAL_LETTERS.indexOf(initial) * 588 + VOWEL_LETTERS.indexOf(vowel) * 28 + FINAL_LETTERS.indexOf(final)
  return String.fromCharCode(FIRST + code)
}

function pairs(list: string): [string, string][] {
  return list.split(' ').map((pair) => [pair[0]!, pair[1]!])
}
