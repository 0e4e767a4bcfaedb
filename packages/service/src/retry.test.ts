import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growingPause } from './queue/growing-pause.ts'
import { pauseAfter, retry } from './retry.ts'

const quick = { first: 1, longest: 2, isRetryable: () => true }

describe('retry', () => {
  test('tries until it works and tells which attempt it is', async () => {
    const seen: number[] = []
    const value = await retry(async (attempt) => {
      seen.push(attempt)
      if (attempt < 4) throw new Error('no')
      return 'yes'
    }, quick)
    expect({ value, seen }).toEqual({ value: 'yes', seen: [1, 2, 3, 4] })
  })

  test('does not repeat what is not retryable', async () => {
    let runs = 0
    const work = retry(
      async () => {
        runs++
        throw new RangeError('final')
      },
      { ...quick, isRetryable: (error) => !(error instanceof RangeError) },
    )
    await expect(work).rejects.toThrow('final')
    expect(runs).toBe(1)
  })

  test('stops after the allowed attempts with the last error', async () => {
    let runs = 0
    const work = retry(
      async () => {
        throw new Error(`failure ${++runs}`)
      },
      { ...quick, attempts: 3 },
    )
    await expect(work).rejects.toThrow('failure 3')
  })

  test('starts no attempt that would begin after its time', async () => {
    let runs = 0
    const work = retry(
      async () => {
        runs++
        throw new Error('away')
      },
      { ...quick, isRetryable: () => 60_000, within: 1_000 },
    )
    await expect(work).rejects.toThrow('away')
    expect(runs).toBe(1)
  })

  test('an abort ends a pause with the reason of the signal', async () => {
    const stop = new AbortController()
    const work = retry(
      async () => {
        throw new Error('away')
      },
      { ...quick, isRetryable: () => 60_000, signal: stop.signal, onRetry: () => stop.abort(new Error('enough')) },
    )
    await expect(work).rejects.toThrow('enough')
  })

  test('waits at least as long as it was asked to', async () => {
    const pauses: number[] = []
    await retry(
      async (attempt) => {
        if (attempt < 3) throw new Error('later')
      },
      { ...quick, isRetryable: () => 20, onRetry: ({ pause }) => pauses.push(pause) },
    )
    expect(pauses).toHaveLength(2)
    for (const pause of pauses) expect(pause).toBeGreaterThanOrEqual(20)
  })
})

const roll = fc.double({ min: 0, max: 0.999999, noNaN: true })

test('a pause is never negative, never above its bound, and grows with the failures for the same luck', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 1, max: 1_000 }),
      roll,
      (failures, first, luck) => {
        const pauses = { first, longest: 60_000 }
        const pause = pauseAfter(failures, pauses, () => luck)
        expect(pause).toBeGreaterThanOrEqual(0)
        expect(pause).toBeLessThanOrEqual(60_000)
        expect(pauseAfter(failures + 1, pauses, () => luck)).toBeGreaterThanOrEqual(pause)
      },
    ),
  )
})

test('a job’s pause lies between half and all of a bound that doubles from 1 s to 5 minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1, max: 1_000_000 }), roll, (failures, luck) => {
      const pause = growingPause(failures, () => luck)
      const bound = Math.min(300_000, 1_000 * 2 ** Math.min(40, Math.max(0, failures - 1)))
      expect(pause).toBeGreaterThanOrEqual(bound / 2)
      expect(pause).toBeLessThanOrEqual(bound)
    }),
  )
})
