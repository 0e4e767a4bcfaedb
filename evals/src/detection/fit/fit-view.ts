import {
  BUCKETS,
  bendStyle,
  type LinearModel,
  type Measured,
  type PartModels,
  type Scale,
  type SparseVector,
  STYLE_IDS,
  type StyleModel,
} from '@truegul/ml-server/detection/parts'
import { fitLogistic } from '../../logistic.ts'
import type { Edit } from '../texts/edit-texts.ts'
import type { Labelled } from '../texts/load-texts.ts'
import type { EditedText } from './measure-edited.ts'
import { PARTS, type ViewName } from './views.ts'

/** Each text is learned from in all these forms, so that the cheapest edits do not undo what was learned. */
const LEARNED_FORMS: readonly Edit[] = ['none', 'no commas', '25 synonyms', '3% typos', '300 characters', 'all edits']
// Between 10 and 100 (0.01 and 0.1) hardly anything changes.
const HASHED_COST = 30
const STYLE_COST = 0.03
const RAREST = 3
// People who write formally are the ones a detector accuses: their texts count so much more.
const FORMAL_HUMAN = 2
const isFormalHuman = ({ source, machine }: Labelled) => source === 'aza1200' && !machine
const HIGHEST_WEIGHT = 127

type Rows = { windows: readonly Measured[]; labels: Int8Array; weights: Float64Array }

/** Fits the models of a view's parts on the texts at these places of `texts`. Deterministic. */
export function fitView(
  view: ViewName,
  texts: readonly Labelled[],
  places: readonly number[],
  measured: (edit: Edit) => readonly EditedText[],
): PartModels {
  const weightOf = weighTexts(places.map((place) => texts[place]!))
  const rows = LEARNED_FORMS.flatMap((edit) =>
    places.flatMap((place, index) => {
      const { windows } = measured(edit)[place]!
      const weight = weightOf[index]! / windows.length / LEARNED_FORMS.length
      return windows.map((window) => ({ window, weight, label: texts[place]!.machine ? 1 : -1 }))
    }),
  )
  const all: Rows = {
    windows: rows.map(({ window }) => window),
    labels: Int8Array.from(rows, ({ label }) => label),
    weights: Float64Array.from(rows, ({ weight }) => weight),
  }
  const unedited = places.map((place) => measured('none')[place]!.windows[0]!)
  const looksAt = (part: keyof PartModels) => PARTS[view].includes(part)
  return {
    ...(looksAt('frame') && { frame: fitHashed(all, unedited, ({ frame }) => frame) }),
    ...(looksAt('wideFrame') && { wideFrame: fitHashed(all, unedited, ({ wideFrame }) => wideFrame) }),
    ...(looksAt('style') && { style: fitStyle(all) }),
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

function fitHashed(
  { windows, labels, weights }: Rows,
  unedited: readonly Measured[],
  of: (measured: Measured) => SparseVector,
): LinearModel {
  const scale = rarity(unedited.map(of))
  const vectors = windows.map(of)
  const offsets = new Uint32Array(vectors.length + 1)
  for (const [row, { buckets }] of vectors.entries()) offsets[row + 1] = offsets[row]! + buckets.length
  const columns = new Uint16Array(offsets.at(-1)!)
  const values = new Float32Array(offsets.at(-1)!)
  for (const [row, vector] of vectors.entries()) {
    columns.set(vector.buckets, offsets[row]!)
    values.set(vector.values, offsets[row]!)
  }
  for (let entry = 0; entry < values.length; entry++) values[entry]! *= scale[columns[entry]!]!
  const fit = fitLogistic({ offsets, columns, values, width: BUCKETS }, labels, weights, HASHED_COST)
  return packed(
    fit.weights.map((weight, bucket) => weight * scale[bucket]!),
    fit.bias,
  )
}

/**
 * How freely each bucket may get a weight: rare runs more (log of inverse share, as in search), those in fewer than three texts
 * not at all. Only the fit knows of it; it is multiplied into the weights.
 */
function rarity(vectors: readonly SparseVector[]): Float64Array {
  const texts = new Float64Array(BUCKETS)
  for (const { buckets } of vectors) for (const bucket of buckets) texts[bucket]!++
  return texts.map((count) => (count < RAREST ? 0 : Math.log(1 + vectors.length / count) / 3))
}

function fitStyle({ windows, labels, weights }: Rows): StyleModel {
  const scales = STYLE_IDS.map((_, measure) => scaleOf(windows.map(({ style }) => style[measure]!)))
  const mean = scales.map((scale) => rounded(scale.mean))
  const deviation = scales.map((scale) => rounded(scale.deviation) || 1)
  const bent = windows.map(({ style }) => bendStyle(style, mean, deviation))
  const width = bent[0]?.length ?? 0
  const values = new Float32Array(bent.length * width)
  for (const [row, own] of bent.entries()) values.set(own, row * width)
  const columns = Uint16Array.from(values, (_, entry) => entry % width)
  const offsets = Uint32Array.from({ length: bent.length + 1 }, (_, row) => row * width)
  const fit = fitLogistic({ offsets, columns, values, width }, labels, weights, STYLE_COST)
  return { ...packed(fit.weights, fit.bias), mean, deviation }
}

/** Mean and standard deviation. */
export function scaleOf(values: readonly number[]): Scale {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) }
}

function packed(weights: Float64Array, bias: number): LinearModel {
  const step = weights.reduce((highest, weight) => Math.max(highest, Math.abs(weight)), 0) / HIGHEST_WEIGHT
  const whole = Int8Array.from(weights, (weight) => Math.round(weight / step))
  return { weights: Buffer.from(whole.buffer).toString('base64'), step, bias }
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
