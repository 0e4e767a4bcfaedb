import { hashRuns, type SparseVector } from './hash-runs.ts'
import { hideStems } from './hide-stems.ts'
import { measureStyle } from './measure-style.ts'
import { plainRegister } from './plain-register.ts'
import { WINDOW, windowsOf } from './prepare-text.ts'

/**
 * What is measured of one part of a text: character runs of its frame, that is of the text with stems hidden (the last syllable
 * of each word is left, or the last two), and its style.
 */
export type Measured = { frame: SparseVector; wideFrame: SparseVector; style: Float64Array }

// More than any window reaches to: the work for a long text is bounded.
const LOOKED_AT = 4 * WINDOW

/**
 * Measures each judged part of a flattened text. The register is made one before the parts are cut, because polite endings are
 * longer and would move the cuts.
 */
export function measureText(flattened: string): Measured[] {
  return windowsOf(plainRegister(flattened.slice(0, LOOKED_AT))).map((part) => ({
    frame: hashRuns(hideStems(part, 1)),
    wideFrame: hashRuns(hideStems(part, 2)),
    style: measureStyle(part),
  }))
}
