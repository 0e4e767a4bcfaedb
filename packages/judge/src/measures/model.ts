import type { MeasureName } from './measure-essay.ts'
import model from './model.data.json' with { type: 'json' }
import type { OrderSign } from './order.ts'

/** Mean and deviation are those of the learners' essays, `strong` is what one in ten of them reaches, `weight` is in bands. */
export type Coefficient = { mean: number; deviation: number; strong: number; weight: number }

/** Everything that is learnt from essays. Written by `npm run evals -- fit`, never by hand. */
export type Model = {
  version: string
  bias: number
  measures: Record<MeasureName, Coefficient>
  order: OrderModel
  range: RangeModel
}

/** Log odds that sentences stand in the order in which they were written, and what learners' essays hardly ever fall below. */
export type OrderModel = { bias: number; weights: Record<OrderSign, number>; rare: readonly number[] }

/** The lowest and the highest end of the range by total; straight lines between the totals given. `level`: share of the essays of each band that it holds. */
export type RangeModel = { level: number; low: readonly RangeEnd[]; high: readonly RangeEnd[] }
type RangeEnd = { total: number; end: number }

export const MODEL: Model = model
