import type { PartName, Scale } from '@truegul/ml-server/detection/parts'
import type { Scales } from './predict-out-of-fold.ts'
import type { Cut } from './threshold.ts'

/** The mean of the cuts of all splits: one split alone would let a few humans more or fewer decide. */
export function averageCut(cuts: readonly Cut[]): Cut {
  const views = Object.keys(cuts[0]?.lines ?? {}) as (keyof Cut['lines'])[]
  return {
    lines: Object.fromEntries(views.map((view) => [view, mean(cuts.map(({ lines }) => lines[view] ?? 0))])),
    threshold: mean(cuts.map(({ threshold }) => threshold)),
  }
}

/** The mean of the scales of all splits, part by part. */
export function averageScales(splits: readonly Scales[]): Scales {
  const parts = Object.keys(splits[0] ?? {}) as PartName[]
  const of = (part: PartName, key: keyof Scale) => mean(splits.map((scales) => scales[part]?.[key] ?? 0))
  return Object.fromEntries(parts.map((part) => [part, { mean: of(part, 'mean'), deviation: of(part, 'deviation') }]))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
