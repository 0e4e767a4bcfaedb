import { FINAL, lastFinal } from '@truegul/korean'

const PARTICLE = /(?<![가-힣])([가-힣]{2,})([을를이가])(?=[\s.,])/g
const IS_OBJECT = /[을를]/
/** End in 이 or 가 without a particle. */
const NO_PARTICLE = /^(?:어린이|젊은이|전문가|누군가|무언가|똑같이|다같이)$/

/**
 * The essay with 을/를 and 이/가 exchanged, each in the form that fits its noun: at all places, or at `places` of them, spread
 * evenly.
 */
export function exchangeParticles(text: string, places = Number.POSITIVE_INFINITY): string {
  const found = [...text.matchAll(PARTICLE)].filter(([word, noun, particle]) => isParticle(word, noun!, particle!))
  const step = Math.max(1, found.length / places)
  const chosen = found.filter((_, place) => Math.floor(place / step) > Math.floor((place - 1) / step))
  let changed = ''
  let done = 0
  for (const { 0: word, 1: noun, 2: particle, index } of chosen) {
    changed += text.slice(done, index) + noun + other(noun!, particle!)
    done = index + word.length
  }
  return changed + text.slice(done)
}

function isParticle(word: string, noun: string, particle: string): boolean {
  return !NO_PARTICLE.test(word) && (lastFinal(noun) === FINAL.none ? /[를가]/ : /[을이]/).test(particle)
}

function other(noun: string, particle: string): string {
  const isOpen = lastFinal(noun) === FINAL.none
  if (IS_OBJECT.test(particle)) return isOpen ? '가' : '이'
  return isOpen ? '를' : '을'
}
