import { CASES, type Case } from '../reading/eojeol.ts'
import type { Slot } from '../reading/slot.ts'
import { featuresOf } from './features.ts'
import { WORDS } from './frame-words.ts'
import data from './frames.data.json' with { type: 'json' }

const WEIGHTS = new Int8Array(Buffer.from(data.weights, 'base64'))
const ROW = CASES.length
const MASK = WEIGHTS.length / ROW - 1

/** How likely each particle is in a slot: natural logarithms of its odds, up to one number that all share. */
export function guessParticle(slot: Slot): Record<Case, number> {
  const sums = new Int32Array(ROW)
  for (const hash of featuresOf(slot, WORDS)) {
    const row = (hash & MASK) * ROW
    for (let label = 0; label < ROW; label++) sums[label]! += WEIGHTS[row + label]!
  }
  const odds = (particle: Case) => sums[CASES.indexOf(particle)]! * data.step
  return {
    이: odds('이'),
    을: odds('을'),
    에: odds('에'),
    에서: odds('에서'),
    에게: odds('에게'),
    로: odds('로'),
    와: odds('와'),
  }
}
