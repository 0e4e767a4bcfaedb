import { FINAL, lastFinal, withFinal } from '@truegul/korean'
import { HADA_ADJECTIVES } from '../analysis/adjectives.ts'
import type { EssayWord } from '../analysis/essay-words.ts'
import type { Edit } from './edit.ts'

/** Whole endings whose plain form is certain. */
const CERTAIN: readonly (readonly [polite: RegExp, plain: string])[] = [
  [/(?<=[있없])(?:습니다|어요)$/, '다'],
  [/(?<=싶)(?:습니다|어요)$/, '다'],
  [/(?<=[았었했였됐갔왔겠봤])(?:습니다|어요)$/, '다'],
  [/(?:입니다|이에요)$/, '이다'],
  [/(?<=것)(?:입니다|이에요)$/, '이다'],
  [/(?<=아)(?:닙니다|니에요)$/, '니다'],
  [/(?<=좋|많|같)습니다$/, '다'],
]

/** The last word of a polite sentence in the plain style, where only one form can be meant. */
export function findRegisterEdits(word: EssayWord): Edit[] {
  if (!word.isLast || word.mark.startsWith('?')) return []
  const edit = (at: number, length: number, suggestion: string): Edit[] => [
    { start: word.start + at, end: word.start + at + length, suggestion, rule: 'register' },
  ]
  for (const [polite, plain] of CERTAIN) {
    const match = polite.exec(word.text)
    if (match && match.index > 0) return edit(match.index, match[0].length, plain)
  }
  const hada = /^(.*)(합니다)$/.exec(word.text)
  if (hada) return edit(hada[1]!.length, 3, HADA_ADJECTIVES.has(hada[1]!) ? '하다' : '한다')
  return vowelStem(word, edit)
}

/** 봅니다 -> 본다: a verb whose stem ends in a vowel or in ㄹ. */
function vowelStem(word: EssayWord, edit: (at: number, length: number, suggestion: string) => Edit[]): Edit[] {
  const at = word.text.length - 3
  const syllable = word.text[at]
  if (at < 0 || syllable === undefined || !word.text.endsWith('니다') || lastFinal(syllable) !== FINAL.bieup) return []
  const stem = word.morphemes.filter(({ tag }) => /^(?:VV|VA|VX|VCP|VCN|XS[VA])$/.test(tag)).at(-1)
  if (stem?.tag !== 'VV') return []
  return edit(at, 3, `${withFinal(syllable, FINAL.nieun)}다`)
}
