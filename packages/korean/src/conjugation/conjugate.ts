import { basesOf, type Stem } from './bases.ts'
import { type Ending, endingsOf } from './ending.ts'
import { lastLetters, withLetters } from './letters.ts'

/**
 * Every right form of a stem with an ending (written as after a consonant: 고, 는다, 습니다, 으면, 은, 아서, 았다), the usual one
 * first. Whether the ending suits a verb or an adjective is not asked.
 */
export function conjugate(stem: Stem, ending: string): string[] {
  return endingsOf(ending).flatMap((read) => formsWith(stem, read))
}

/** The same for one ending that was read before. */
export function formsWith(stem: Stem, ending: Ending): string[] {
  const isOpen = stem.stemClass === 'ㄹ' || !lastLetters(stem.stem)?.final
  if (ending.only !== null && (ending.only === 'open') !== isOpen) return []
  return basesOf(stem, ending.base).map((base) => attach(base, ending))
}

/** Base and ending as one word. 살 and ㅁ are 삶: the one final that joins another. */
export function attach(base: string, { final, tail }: Ending): string {
  if (final === '') return base + tail
  const own = lastLetters(base)?.final
  return withLetters(base, { final: own === 'ㄹ' && final === 'ㅁ' ? 'ㄻ' : final }) + tail
}
