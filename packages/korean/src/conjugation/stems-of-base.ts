import type { BaseKind } from './bases.ts'
import { lastLetters, withLetters } from './letters.ts'

/**
 * Stems that may have given this base, wrong guesses among them: who asks looks them up and conjugates them again. Both what is
 * right (도와 of 돕) and what learners write (돕아, 듣으, 만들으) is led back.
 */
export function stemsOfBase(base: string, kind: BaseKind): string[] {
  const letters = lastLetters(base)
  if (!letters) return []
  const stems = new Set([base])
  const before = base.slice(0, -1)
  if (letters.final === '') {
    stems.add(withLetters(base, { final: 'ㄹ' }))
    stems.add(withLetters(base, { final: 'ㅎ' }))
  }
  if (/[으우오]$/.test(base)) addBefore(stems, before)
  if (kind === 'a') addOfA(stems, base, before, letters.vowel)
  return [...stems].filter((stem) => stem !== '')
}

/** What may stand before 으, 우, 아, 어, 와, 워 with its final changed or lost. */
function addBefore(stems: Set<string>, before: string): void {
  const final = lastLetters(before)?.final
  if (final === undefined) return
  stems.add(before)
  if (final === 'ㄹ') {
    stems.add(withLetters(before, { final: 'ㄷ' }))
    stems.add(withLetters(before, { final: 'ㄼ' }))
  }
  if (final === '') for (const lost of ['ㅂ', 'ㅅ']) stems.add(withLetters(before, { final: lost }))
}

const UNMELTED: Readonly<Record<string, string>> = { ㅘ: 'ㅗ', ㅝ: 'ㅜ', ㅕ: 'ㅣ', ㅙ: 'ㅚ' }
const BEFORE_HIEUT: Readonly<Record<string, string>> = { ㅐ: 'ㅏㅓ', ㅔ: 'ㅓ', ㅒ: 'ㅑ', ㅖ: 'ㅕ' }

function addOfA(stems: Set<string>, base: string, before: string, vowel: string): void {
  if (/[아어여와워]$/.test(base)) addBefore(stems, before)
  if (/[라러]$/.test(base)) {
    stems.add(before)
    stems.add(`${withLetters(before, { final: '' })}르`)
    stems.add(withLetters(before, { final: 'ㄹ' }))
  }
  const unmelted = UNMELTED[vowel]
  if (unmelted !== undefined) stems.add(withLetters(base, { vowel: unmelted, final: '' }))
  if (/[ㅏㅓ]/.test(vowel)) stems.add(withLetters(base, { vowel: 'ㅡ' }))
  if (vowel === 'ㅓ') stems.add(withLetters(base, { vowel: 'ㅜ' }))
  if (vowel === 'ㅐ') {
    stems.add(withLetters(base, { vowel: 'ㅏ' }))
    stems.add(withLetters(base, { vowel: 'ㅓ' }))
  }
  for (const opened of BEFORE_HIEUT[vowel] ?? '') stems.add(withLetters(base, { vowel: opened, final: 'ㅎ' }))
  if (/놔$/.test(base)) stems.add(`${before}놓`)
  if (/뫄$/.test(base)) stems.add(`${before}모으`)
  if (/녀$/.test(base)) stems.add(`${before}니`)
  // 모아 of 모으, and 움직어 for 움직여.
  if (/[아어]$/.test(base)) for (const lost of ['으', '이']) stems.add(before + lost)
}
