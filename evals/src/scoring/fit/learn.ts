import { type MeasureName, MODEL, type Model, scoreEvidence } from '@truegul/judge/parts'
import { fitModel } from './fit-model.ts'
import { fitOrder } from './fit-order.ts'
import type { MeasuredEssay } from './measure-essays.ts'

/** Learns from some essays and gives back the total of any other. */
export type Learner = (training: readonly MeasuredEssay[]) => (essay: MeasuredEssay) => number

/** The shipped judgement, all of it, with everything that is learnt from essays learnt from these. */
export function learnTotals(used?: readonly MeasureName[]): Learner {
  return (training) => {
    const model = learnModel(training, used)
    return ({ evidence }) => scoreEvidence({ ...evidence, model }).total
  }
}

function learnModel(training: readonly MeasuredEssay[], used?: readonly MeasureName[]): Model {
  const samples = training.map(({ band, evidence }) => ({ band, measures: evidence.measures }))
  return { ...MODEL, ...fitModel(samples, used), order: fitOrder(training) }
}
