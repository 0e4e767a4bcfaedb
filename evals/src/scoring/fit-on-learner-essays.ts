import { fitModel } from './fit-model.ts'
import { measureEssays } from './measure-essays.ts'
import type { openPrivateData } from './private-data.ts'

/** The shipped coefficients: all human-scored essays, nine features, fixed signs. */
export async function fitOnLearnerEssays(data: NonNullable<ReturnType<typeof openPrivateData>>) {
  const essays = await measureEssays(data.learnerEssays())
  const model = fitModel(essays)
  return {
    version: 'nine@1',
    trainedOn: `${essays.length} human-scored learner essays, bands 0 to 3`,
    bias: rounded(model.bias),
    features: Object.fromEntries(
      model.features.map((name, index) => [
        name,
        {
          mean: rounded(model.mean[index]!),
          deviation: rounded(model.deviation[index]!),
          weight: rounded(model.weights[index]!),
        },
      ]),
    ),
  }
}

/** Six digits: more would only make the same fit look different on another machine. */
function rounded(value: number): number {
  return Number(value.toPrecision(6))
}
