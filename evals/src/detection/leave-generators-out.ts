import { placesOf, predictOutOfFold } from './fit/predict-out-of-fold.ts'
import { type Count, countBy, createFlagger } from './measure-errors.ts'
import type { Split } from './train-detector.ts'

/** Each generator's texts judged by models that have learned from none of its texts: as long again as the training. */
export function leaveGeneratorsOut({ data, predicted }: Split, tell: (step: string) => void): Record<string, Count> {
  const machines = data.texts.filter(({ machine, trained }) => machine && trained)
  const generators = [...new Set(machines.map(({ generator }) => generator))].sort()
  return Object.fromEntries(
    generators.map((generator) => {
      tell(`the views are fitted without ${generator}`)
      const isLeftOut = (text: { generator: string }) => text.generator === generator
      const without = predictOutOfFold(data, { edits: ['none'], without: isLeftOut }, predicted)
      const flagged = createFlagger(data, without)
      const places = placesOf(data.texts, (text) => isLeftOut(text) && text.fold !== null)
      const counts = countBy(
        places,
        () => 'all',
        (place) => flagged(place, 'none'),
      )
      return [generator, counts['all']!]
    }),
  )
}
