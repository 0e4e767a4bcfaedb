import { FINAL, lastFinal } from '@truegul/korean'
import type { EssayWord } from '../../analysis/essay-words.ts'

/** Polite forms of 이다 and 아니다 behind a noun, with the plain ones. */
const COPULAS: readonly (readonly [polite: RegExp, plain: string])[] = [
  [/^(.*)아(?:닙니다|니에요|녜요|니죠)$/, '아니다'],
  [/^(.*)아니(?:었습니다|었어요)$/, '아니었다'],
  [/^(.*)겁니다$/, '것이다'],
  [/^(.*)거예요$/, '것이다'],
  [/^(.+)이(?:었습니다|었어요)$/, '이었다'],
  [/^(.+)였(?:습니다|어요)$/, '였다'],
  [/^(.+)(?:입니다|이에요|이지요|이죠)$/, '이다'],
  [/^(.+)예요$/, '이다'],
]

/** A noun with polite 이다 in the plain style: 학생입니다 -> 학생이다, 것이에요 -> 것이다. Null where there is none. */
export function plainCopula({ text }: EssayWord): string | null {
  for (const [polite, plain] of COPULAS) {
    const match = polite.exec(text)
    if (!match) continue
    const noun = match[1]!
    const isAfterVowel = noun !== '' && lastFinal(noun) === FINAL.none
    if (plain === '였다' && !isAfterVowel) return null
    return noun + plain
  }
  return null
}
