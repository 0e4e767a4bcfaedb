import { fittingParticle, type Span } from '@truegul/korean'
import type { EssayAnalysis } from './essay-analysis.ts'

/** A particle in the form that does not fit its noun (사과을). The span is that of noun and particle. */
export type ParticleError = Span & { written: string; right: string }

// Only pairs where the wrong form is no other word: 이/가 and 나 stand for too much else.
const CHECKED = /^(?:을|를|은|는|과|와|으로|로)$/

/** Particles in the wrong form, where the word as written is unknown to the dictionary too: two witnesses for each. */
export function findParticleErrors(essay: Pick<EssayAnalysis, 'own' | 'spelling'>): ParticleError[] {
  const unknown = new Map(essay.spelling.map((flag) => [flag.start, flag]))
  return essay.own.flatMap((sentence) =>
    sentence.morphemes.flatMap((noun, position) => {
      const particle = sentence.morphemes[position + 1]
      if (!/^NN[GP]$/.test(noun.tag) || noun.text.length < 2) return []
      if (particle?.start !== noun.start || !particle.tag.startsWith('J') || !CHECKED.test(particle.text)) return []
      const fitting = fittingParticle(noun.text, particle.text)
      const written = noun.text + particle.text
      const eojeol = sentence.text.slice(noun.start, noun.end)
      const at = sentence.start + noun.start + eojeol.indexOf(written)
      if (fitting === null || fitting === particle.text || !eojeol.startsWith(written)) return []
      if (unknown.get(at)?.word !== written) return []
      return [{ start: at, end: at + written.length, written, right: noun.text + fitting }]
    }),
  )
}
