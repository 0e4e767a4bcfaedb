import type { Analysers, Model } from '@truegul/judge/parts'
import { FOLDS, judgeUnseen, stratifiedParts } from './cross-validate.ts'
import { fitModel } from './fit-model.ts'
import { fitOrder } from './fit-order.ts'
import { fitRange } from './fit-range.ts'
import { learnTotals } from './learn.ts'
import { measureEssays } from './measure-essays.ts'
import type { openPrivateData } from './private-data.ts'

/** The shipped model: weights and signs of order from all human-scored essays, the range from totals out of fold. */
export function fitOnLearnerEssays(
  data: NonNullable<ReturnType<typeof openPrivateData>>,
  analysers: Analysers,
): Model & { trainedOn: string } {
  const essays = measureEssays(data.learnerEssays(), analysers)
  const samples = essays.map(({ band, evidence }) => ({ band, measures: evidence.measures }))
  const model = {
    version: 'six@1',
    trainedOn: `${essays.length} human-scored learner essays, bands 0 to 3`,
    ...fitModel(samples),
    order: fitOrder(essays),
    range: fitRange(judgeUnseen(stratifiedParts(essays, FOLDS, 0), learnTotals())),
  }
  return rounded(model)
}

/** Six digits: more would only make the same fit look different on another machine. */
function rounded<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' ? Number(part.toPrecision(6)) : part)),
  ) as T
}
