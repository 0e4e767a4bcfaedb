import { createHash } from 'node:crypto'
import { flatten, measureText } from '@truegul/ml-server/detection/parts'
import type { Labelled } from './load-texts.ts'

const EACH = 20

/**
 * Names what the code measures on every twentieth text. A model fitted on other measures than today's has another hash, and is
 * to be fitted anew.
 */
export function hashOfMeasures(texts: readonly Labelled[]): string {
  const hash = createHash('sha256')
  for (const { id, text } of texts.filter((_, place) => place % EACH === 0)) {
    hash.update(id)
    for (const { frame, wideFrame, style } of measureText(flatten(text))) {
      hash.update(frame.buckets).update(wideFrame.buckets)
      hash.update(Float64Array.from(style, (value) => Math.round(value * 1e6)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
