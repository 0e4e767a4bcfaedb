import { fittingParticle, type Span } from '@truegul/korean'
import type { EssayAnalysis } from './essay-analysis.ts'

/** A particle in the form that does not fit its noun (사과을). The span is that of noun and particle. */
export type ParticleError = Span & { written: string; right: string }

const CHECKED = /^(?:을|를|은|는|과|와|으로|로|이|가)$/
// 이 and 가 stand for too much else (목표이다, 전문가): only where nothing follows them.
const ONLY_LAST = /^[이가]$/

/** Particles in the wrong form, where the word as written is unknown to the dictionary too: two witnesses for each. */
export function findParticleErrors(essay: Pick<EssayAnalysis, 'own' | 'spelling'>): ParticleError[] {
  const unknown = new Map(essay.spelling.map((flag) => [flag.start, flag]))
  return essay.own.flatMap((sentence) =>
    sentence.morphemes.flatMap((noun, position) => {
      const particle = sentence.morphemes[position + 1]
      if (!/^NN[GP]$/.test(noun.tag)) return []
      // One syllable is enough before 를, which is nothing but a particle.
      if (noun.text.length < 2 && particle?.text !== '를') return []
      if (particle?.start !== noun.start || !isParticle(particle) || !CHECKED.test(particle.text)) return []
      const fitting = fittingParticle(noun.text, particle.text)
      const written = noun.text + particle.text
      const eojeol = sentence.text.slice(noun.start, noun.end)
      const at = sentence.start + noun.start + eojeol.indexOf(written)
      if (fitting === null || fitting === particle.text || !eojeol.startsWith(written)) return []
      if (unknown.get(at)?.word !== written) return []
      if (/^[을를]$/.test(particle.text) && isSubject(sentence.text.slice(noun.end))) return []
      if (ONLY_LAST.test(particle.text) && /^[가-힣]/.test(eojeol.slice(written.length))) return []
      return [{ start: at, end: at + written.length, written, right: noun.text + fitting }]
    }),
  )
}

// 만족도을 관계가 있다: not the form of the particle is wrong but the particle.
function isSubject(rest: string): boolean {
  return /^\s*[가-힣]+[이가](?:\s|$)/.test(rest)
}

// A misplaced 가 or 이 is read as a suffix or a copula now and then.
function isParticle({ tag, text }: { tag: string; text: string }): boolean {
  return tag.startsWith('J') || (ONLY_LAST.test(text) && /^(?:XSN|VCP|NNG)$/.test(tag))
}
