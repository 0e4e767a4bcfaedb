import { replaceParticle } from '../particles/replace-particle.ts'
import type { Case, Eojeol } from '../reading/eojeol.ts'
import { coreOf } from '../reading/letters.ts'

/** `withNext`: the suggestion stands for the next eojeol as well. */
export type Found = { suggestion: string; withNext?: boolean } | null

export function changed(eojeol: Eojeol, to: Case): Found {
  const suggestion = endsInParticle(eojeol) || eojeol.topic !== null ? replaceParticle(eojeol, to) : null
  return suggestion === null ? null : { suggestion }
}

/** 때문에10년 has its particle in the middle. */
export const endsInParticle = (eojeol: Eojeol): boolean => coreOf(eojeol).endsWith(eojeol.particleText)
