import { correctionShownAs } from '@truegul/contract'
import type { Correction } from './marks'

export type Question =
  | 'leave-out'
  | 'space-missing'
  | 'space-extra'
  | 'particle'
  | 'form'
  | 'spelling'
  | 'spacing'
  | 'register'
  | 'word'
  | 'other'

/** What is asked of a marked place before the fix is shown: it names the kind of the mistake, and never the answer. */
export function questionOf({
  kind,
  original,
  suggestion,
}: Pick<Correction, 'kind' | 'original' | 'suggestion'>): Question {
  if (suggestion.trim() === '') return 'leave-out'
  const space = spaceQuestion(original, suggestion)
  if (space) return space
  const shown = correctionShownAs(kind)
  if (shown === 'grammar') return changesAParticle(original, suggestion) ? 'particle' : 'form'
  if (shown === 'vocabulary') return 'word'
  return shown === 'correction' ? 'other' : shown
}

/** Asked where nothing but spaces differs. */
function spaceQuestion(original: string, suggestion: string): Question | null {
  const [before, after] = [original, suggestion].map((text) => text.replace(/\s/gu, ''))
  if (before !== after || original === suggestion) return null
  if (suggestion.length > original.length) return 'space-missing'
  return suggestion.length < original.length ? 'space-extra' : 'spacing'
}

const PARTICLES =
  /^(?:이|가|을|를|의|에|에서|에게|에게서|한테|께|로|으로|와|과|도|만|까지|부터|보다|처럼|마다|밖에|은|는)*$/
/** Also endings: 작는 -> 작은 is no particle. */
const UNSURE = /^[은는]$/

/** One word differs, and only in what stands behind its noun. */
function changesAParticle(original: string, suggestion: string): boolean {
  const before = original.split(' ')
  const after = suggestion.split(' ')
  const changed = before.flatMap((word, index) => (word === after[index] ? [] : [index]))
  if (before.length !== after.length || changed.length !== 1) return false
  const from = before[changed[0]!]!
  const to = after[changed[0]!]!
  for (let stem = 1; stem <= Math.min(from.length, to.length); stem++) {
    if (from.slice(0, stem) !== to.slice(0, stem)) return false
    const [wrong, right] = [from.slice(stem), to.slice(stem)]
    const isSure = !(UNSURE.test(wrong) && UNSURE.test(right))
    if (isSure && PARTICLES.test(wrong) && PARTICLES.test(right)) return true
  }
  return false
}
