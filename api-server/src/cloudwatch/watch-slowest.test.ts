import { createMetrics } from '@truegul/service'
import { expect, test } from 'vitest'
import { watchSlowest } from './watch-slowest.ts'

const observed = () => {
  const histogram = createMetrics('test').histogram({
    name: 'seconds',
    help: 'x',
    labels: ['of'],
    buckets: [0.1, 1, 10],
  })
  return { histogram, read: watchSlowest(histogram) }
}

test('nineteen in twenty since the last look, over all labels', async () => {
  const { histogram, read } = observed()
  for (let index = 0; index < 90; index++) histogram.observe({ of: 'a' }, 0.05)
  for (let index = 0; index < 10; index++) histogram.observe({ of: 'b' }, 5)
  expect(await read()).toBeCloseTo(1 + 9 * 0.5)
  for (let index = 0; index < 20; index++) histogram.observe({ of: 'a' }, 0.05)
  expect(await read()).toBeCloseTo(0.1 * 0.95)
})

test('above the last bound it is at least that bound; of nothing there is no figure', async () => {
  const { histogram, read } = observed()
  expect(await read()).toBeNaN()
  histogram.observe({ of: 'a' }, 99)
  expect(await read()).toBe(10)
  expect(await read()).toBeNaN()
})
