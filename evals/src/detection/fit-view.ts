import {
  type GramModel,
  type Measured,
  type Scale,
  type StyleModel,
  standardiseStyle,
} from '@truegul/ml-server/detection/detection-model'
import { BUCKETS } from '@truegul/ml-server/detection/hash-grams'
import { STYLE_IDS } from '@truegul/ml-server/detection/measure-style'
import type { Edit } from './edit-texts.ts'
import type { Labelled } from './load-texts.ts'
import { fitLogistic } from './logistic.ts'
import type { EditedText } from './measure-edited.ts'

/** The two linear models of one view before they are put on one scale. */
export type FittedView = { grams: GramModel; style: StyleModel }

/** Each text is learned from in all these forms, so that the cheapest edits do not undo what was learned. */
const LEARNED_FORMS: readonly Edit[] = ['none', 'no commas', '25 synonyms', '3% typos', '300 characters', 'all edits']
const GRAM_COST = 30
const STYLE_COST = 0.03
const RAREST = 3
// People who write formally are the ones a detector accuses: their texts count so much more.
const FORMAL_HUMAN = 2
const isFormalHuman = ({ source, machine }: Labelled) => source === 'aza1200' && !machine
const HIGHEST_WEIGHT = 127

/** Fits both models on the texts at these places of `texts`. Deterministic. */
export function fitView(
  texts: readonly Labelled[],
  places: readonly number[],
  measured: (edit: Edit) => readonly EditedText[],
): FittedView {
  const weightOf = weighTexts(places.map((place) => texts[place]!))
  const rows = LEARNED_FORMS.flatMap((edit) =>
    places.flatMap((place, index) => {
      const { parts } = measured(edit)[place]!
      const weight = weightOf[index]! / parts.length / LEARNED_FORMS.length
      return parts.map((part) => ({ ...part, weight, label: texts[place]!.machine ? 1 : -1 }))
    }),
  )
  const labels = Int8Array.from(rows, ({ label }) => label)
  const weights = Float64Array.from(rows, ({ weight }) => weight)
  return {
    grams: fitGrams(rows, labels, weights, rarity(places.map((place) => measured('none')[place]!.parts[0]!))),
    style: fitStyle(rows, labels, weights),
  }
}

/** Every source counts by the root of its size within its class, and both classes about the same: no source may drown another. */
function weighTexts(texts: readonly Labelled[]): number[] {
  const kind = ({ learner, source, machine }: Labelled) => `${learner ? 'learner' : source} ${machine}`
  const sizes = Map.groupBy(texts, kind)
  const raw = texts.map((text) => (isFormalHuman(text) ? FORMAL_HUMAN : 1) / Math.sqrt(sizes.get(kind(text))!.length))
  const machines = texts.filter(({ machine }) => machine).length
  const scale = (texts.length * 5) / raw.reduce((sum, weight) => sum + weight, 0)
  return raw.map(
    (weight, index) =>
      (weight * scale * texts.length) / (2 * (texts[index]!.machine ? machines : texts.length - machines)),
  )
}

/**
 * How freely each bucket may get a weight: rare runs more (log of inverse share, as in search), those in fewer than three texts
 * not at all. Only the fit knows of it; it is multiplied into the weights.
 */
function rarity(rows: readonly Measured[]): Float64Array {
  const texts = new Float64Array(BUCKETS)
  for (const { grams } of rows) for (const bucket of grams.buckets) texts[bucket]!++
  return texts.map((count) => (count < RAREST ? 0 : Math.log(1 + rows.length / count) / 3))
}

function fitGrams(rows: readonly Measured[], labels: Int8Array, weights: Float64Array, scale: Float64Array) {
  const offsets = new Uint32Array(rows.length + 1)
  for (const [row, { grams }] of rows.entries()) offsets[row + 1] = offsets[row]! + grams.buckets.length
  const columns = new Uint16Array(offsets.at(-1)!)
  const values = new Float32Array(offsets.at(-1)!)
  for (const [row, { grams }] of rows.entries()) {
    columns.set(grams.buckets, offsets[row]!)
    values.set(grams.values, offsets[row]!)
  }
  for (let entry = 0; entry < values.length; entry++) values[entry]! *= scale[columns[entry]!]!
  const fit = fitLogistic({ offsets, columns, values, width: BUCKETS }, labels, weights, GRAM_COST)
  const free = fit.weights.map((weight, bucket) => weight * scale[bucket]!)
  const step = free.reduce((highest, weight) => Math.max(highest, Math.abs(weight)), 0) / HIGHEST_WEIGHT
  const packed = Int8Array.from(free, (weight) => Math.round(weight / step))
  return { weights: Buffer.from(packed.buffer).toString('base64'), step, bias: fit.bias }
}

function fitStyle(rows: readonly Measured[], labels: Int8Array, weights: Float64Array): StyleModel {
  const width = STYLE_IDS.length
  const scales = STYLE_IDS.map((_, measure) => scaleOf(rows.map(({ style }) => style[measure]!)))
  const mean = scales.map((scale) => rounded(scale.mean))
  const deviation = scales.map((scale) => rounded(scale.deviation) || 1)
  const values = new Float32Array(rows.length * width)
  for (const [row, { style }] of rows.entries()) values.set(standardiseStyle(style, mean, deviation), row * width)
  const columns = Uint16Array.from(values, (_, entry) => entry % width)
  const offsets = Uint32Array.from({ length: rows.length + 1 }, (_, row) => row * width)
  const fit = fitLogistic({ offsets, columns, values, width }, labels, weights, STYLE_COST)
  return { mean, deviation, weights: Array.from(fit.weights, rounded), bias: rounded(fit.bias) }
}

/** Mean and standard deviation. */
export function scaleOf(values: readonly number[]): Scale {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) }
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
