import { type BaseKind, basesOf, type Stem } from './bases.ts'
import { lastLetters, withLetters } from './letters.ts'
import type { StemClass } from './stem-class.ts'

/** Bases that learners make by a rule which the stem does not follow: 듣으, 만들으, 하으, 가아, 모르어, 바뻐, 받어, 도우는. */
export function wrongBasesOf({ stem, stemClass }: Stem, kind: BaseKind): string[] {
  const right = new Set(basesOf({ stem, stemClass }, kind))
  return [...new Set(wrong({ stem, stemClass }, kind))].filter((base) => !right.has(base))
}

function wrong({ stem, stemClass }: Stem, kind: BaseKind): string[] {
  const final = lastLetters(stem)?.final ?? ''
  if (kind === 'plain') return stemClass === 'ㅂ' ? basesOf({ stem, stemClass }, 'eu') : []
  if (kind === 'plainN') return stemClass === 'ㅂ' ? basesOf({ stem, stemClass }, 'eu') : [stem]
  if (kind === 'a') return wrongA(stem, stemClass, final)
  // 먹면, 많수록: without 으. What loses its ㄹ keeps it: 살니까.
  return [`${stem}으`, ...(final === '' ? [] : [stem])]
}

function wrongA(stem: string, stemClass: StemClass, final: string): string[] {
  const flat = [`${stem}아`, `${stem}어`]
  if (final === '') {
    const all = stemClass === '여' ? flat : [...flat, `${stem}여`]
    // 움직어, and 바뻐 or 예빠: the other vowel.
    if (/..이$/.test(stem) && lastLetters(stem.slice(0, -1))?.final) all.push(`${stem.slice(0, -1)}어`)
    if (stemClass === '으') all.push(...otherHarmony(stem))
    if (stemClass === '르') all.push(...otherLiquid(stem))
    return all
  }
  if (stemClass === 'ㅂ') return [...flat, ...basesOf({ stem, stemClass }, 'a').map(otherGlide)]
  if (stemClass === 'ㄷ' || stemClass === 'ㅅ') return [...flat, ...basesOf({ stem, stemClass }, 'a').map(otherVowel)]
  return flat
}

function otherHarmony(stem: string): string[] {
  return ['ㅏ', 'ㅓ'].map((vowel) => withLetters(stem, { vowel }))
}

/** 몰러, 불라. */
function otherLiquid(stem: string): string[] {
  const before = withLetters(stem.slice(0, -1), { final: 'ㄹ' })
  return [`${before}라`, `${before}러`]
}

function otherGlide(base: string): string {
  return base.slice(0, -1) + (base.endsWith('와') ? '워' : '와')
}

function otherVowel(base: string): string {
  return base.slice(0, -1) + (base.endsWith('아') ? '어' : '아')
}
