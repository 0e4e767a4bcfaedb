import { FINAL, isSyllable, lastFinal } from '@truegul/korean'
import type { Case, Eojeol } from '../reading/eojeol.ts'

/** Each particle after a final consonant and after a vowel. */
const FORMS: Readonly<Record<Case, readonly [string, string]>> = {
  이: ['이', '가'],
  을: ['을', '를'],
  에: ['에', '에'],
  에서: ['에서', '에서'],
  에게: ['에게', '에게'],
  로: ['으로', '로'],
  와: ['과', '와'],
}
/** Whom one speaks of with 께. */
const HONOURED = /(?:님|할머니|할아버지|어머니|아버지)$/

/** The eojeol with another particle, '' for none; null where the particle cannot be cut off (내가, 걸). */
export function replaceParticle({ text, particleText }: Eojeol, to: Case | ''): string | null {
  const at = text.lastIndexOf(particleText)
  const noun = text.slice(0, at)
  if (particleText === '' || at < 1 || !isSyllable(text[at - 1]!) || /^(?:내가|네가|제가|누가)/.test(text)) return null
  return noun + (to === '' ? '' : formFor(noun, to)) + text.slice(at + particleText.length)
}

function formFor(noun: string, to: Case): string {
  if (to === '에게' && HONOURED.test(noun)) return '께'
  const final = lastFinal(noun) ?? FINAL.none
  const isVowel = final === FINAL.none || (to === '로' && final === FINAL.rieul)
  return FORMS[to][isVowel ? 1 : 0]
}
