import { FINAL, lastFinal } from './syllable.ts'

/** Pairs of one particle: after a final consonant, after a vowel. 으로/로 has a rule of its own. */
const PAIRS = [
  ['은', '는'],
  ['이', '가'],
  ['을', '를'],
  ['과', '와'],
  ['이나', '나'],
  ['이란', '란'],
  ['이라도', '라도'],
  ['이며', '며'],
] as const
const DIRECTION = ['으로', '로', '으로서', '로서', '으로써', '로써'] as const

/**
 * The form of a particle that fits the noun before it: `fittingParticle('사과', '을')` is 를. Null when the noun does not end
 * in a Hangul syllable or the particle has one form only.
 */
export function fittingParticle(noun: string, particle: string): string | null {
  const final = lastFinal(noun)
  if (final === null) return null
  if ((DIRECTION as readonly string[]).includes(particle)) {
    const bare = particle.startsWith('으') ? particle.slice(1) : particle
    return final === FINAL.none || final === FINAL.rieul ? bare : `으${bare}`
  }
  const pair = PAIRS.find((forms) => (forms as readonly string[]).includes(particle))
  if (!pair) return null
  return final === FINAL.none ? pair[1] : pair[0]
}
