import type { Measured } from './detection-model.ts'
import { hashGrams } from './hash-grams.ts'
import { measureStyle } from './measure-style.ts'
import { plainRegister } from './plain-register.ts'
import { WINDOW, windowsOf } from './prepare-text.ts'

// More than any window reaches to: the work for a long text is bounded.
const LOOKED_AT = 4 * WINDOW

/**
 * Measures each judged part of a flattened text. The register is made one before the parts are cut, because polite endings are
 * longer and would move the cuts.
 */
export function measureText(flattened: string): Measured[] {
  return windowsOf(plainRegister(flattened.slice(0, LOOKED_AT))).map((part) => ({
    grams: hashGrams(part),
    style: measureStyle(part),
  }))
}
