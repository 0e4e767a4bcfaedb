import type { FeatureName } from '@truegul/ml-server/scoring/local/features'
import { type Agreement, crossValidate, stratifiedParts } from './cross-validate.ts'
import { fitModel, predictBand } from './fit-model.ts'
import { type MeasuredEssay, measureEssays } from './measure-essays.ts'
import type { openPrivateData } from './private-data.ts'

const FOLDS = 7
const SEEDS = 10
const STEP = 0.05

/** Prints how well the model, and length alone, agree with the human bands on essays and on topics they have not seen. */
export async function printAgreement(data: NonNullable<ReturnType<typeof openPrivateData>>): Promise<void> {
  const essays = await measureEssays(data.learnerEssays())
  const topics = [...new Set(essays.map((essay) => essay.topic))].map((topic) =>
    essays.filter((essay) => essay.topic === topic),
  )
  const sets: [string, FeatureName[] | undefined][] = [
    ['nine features', undefined],
    ['length only', ['length', 'shortfall']],
  ]
  console.log(`${essays.length} essays`)
  for (const [name, features] of sets) {
    const learn = (training: readonly MeasuredEssay[]) => {
      const model = fitModel(training, features)
      return (essay: MeasuredEssay) => predictBand(model, essay.features)
    }
    const runs = Array.from({ length: SEEDS }, (_, seed) =>
      crossValidate(stratifiedParts(essays, FOLDS, seed), learn, STEP),
    )
    console.log(`${name}, ${FOLDS}-fold x ${SEEDS}: ${line(averageOf(runs))}`)
    console.log(`${name}, leave one topic out: ${line(crossValidate(topics, learn, STEP))}`)
  }
}

function line({ kappa, correlation, exact, adjacent }: Agreement): string {
  return `QWK ${kappa.toFixed(3)}, r ${correlation.toFixed(3)}, exact ${exact.toFixed(3)}, within one ${adjacent.toFixed(3)}`
}

function averageOf(runs: readonly Agreement[]): Agreement {
  const mean = (key: keyof Agreement) => runs.reduce((sum, run) => sum + run[key], 0) / runs.length
  return { kappa: mean('kappa'), correlation: mean('correlation'), exact: mean('exact'), adjacent: mean('adjacent') }
}
