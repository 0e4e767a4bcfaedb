import { expect, test } from 'vitest'
import page from '../../../../../docs/measurements/detection.md?raw'
import { wrongOf } from './detector-errors'

test('what the app says about the errors of the detector is what was measured', () => {
  const model = /Model `([^`]+)`/.exec(page)?.[1] ?? ''
  const means = /\| \*\*mean\*\* \|(.*)\|/.exec(page)?.[1]?.split('|') ?? []
  const [, learners, , , fluent] = means.map((share) => Math.round(Number.parseFloat(share) * 10))
  expect(wrongOf(model)).toEqual({ learners, fluent, of: 1000 })
})

test('of a model that is not measured here nothing is claimed', () => {
  expect(wrongOf('three-views@1')).toBeNull()
})
