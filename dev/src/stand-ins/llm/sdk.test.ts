import { APICallError, NoObjectGeneratedError, NoOutputGeneratedError } from 'ai'
import { describe, expect, test } from 'vitest'
import { type Door, judgeWithSdk, streamWithSdk } from './judge-with-sdk.ts'
import type { Scripted } from './replies/behaviour.ts'
import { rightAnswer } from './replies/right-answer.ts'
import { SAMPLE_ESSAY } from './sample-request.ts'
import { startVendorFake, type VendorFake } from './start-vendor-fake.ts'

const RIGHT = rightAnswer(SAMPLE_ESSAY, 'en')

const fakeBehind = (door: Door, ...behave: Scripted[]) =>
  startVendorFake({ vendor: door === 'messages' ? 'anthropic' : 'openai', behave })

async function failure(fake: VendorFake, door: Door): Promise<unknown> {
  try {
    const { output } = await judgeWithSdk(fake, door)
    return { output }
  } catch (error) {
    return error
  }
}

/** The finish reason, which stands on the error where there is no object in the answer. */
async function finishReason(fake: VendorFake, door: Door): Promise<string | undefined> {
  try {
    return (await judgeWithSdk(fake, door)).finishReason
  } catch (error) {
    if (NoObjectGeneratedError.isInstance(error)) return error.finishReason
    throw error
  }
}

describe.each(['messages', 'responses', 'chat'] as const)('the AI SDK at the endpoint for %s', (door) => {
  test('reads a right answer and the tokens that the fake charges', async () => {
    await using fake = await fakeBehind(door)
    const { output, usage, finishReason } = await judgeWithSdk(fake, door)
    expect(output).toEqual(RIGHT)
    expect(finishReason).toBe('stop')
    expect({
      input: usage.inputTokenDetails.noCacheTokens,
      output: usage.outputTokens,
      cacheRead: usage.inputTokenDetails.cacheReadTokens,
      cacheWrite: usage.inputTokenDetails.cacheWriteTokens ?? 0,
    }).toEqual(fake.charged())
  })

  test('reads from the cache the second time', async () => {
    await using fake = await fakeBehind(door)
    await judgeWithSdk(fake, door)
    const { usage } = await judgeWithSdk(fake, door)
    expect(usage.inputTokenDetails.cacheReadTokens).toBeGreaterThan(4000)
  })

  test('reads a stream, also one that drips in pieces that split characters', async () => {
    await using fake = await fakeBehind(door, { kind: 'answer' }, { kind: 'answer', drip: { bytes: 701, every: 1 } })
    expect(await streamWithSdk(fake, door).output).toEqual(RIGHT)
    expect(await streamWithSdk(fake, door).output).toEqual(RIGHT)
    expect(fake.requests.map(({ ending }) => ending)).toEqual(['answered', 'answered'])
  })

  test.each([
    [429, true],
    [500, true],
    [503, true],
    [529, true],
    [408, true],
    [401, false],
    [403, false],
    [400, false],
  ])('meets status %i as a call error, retryable: %s', async (status, isRetryable) => {
    await using fake = await fakeBehind(door, { kind: 'status', status, retryAfter: 7 })
    const error = await failure(fake, door)
    if (!APICallError.isInstance(error)) throw new Error('expected a call error', { cause: error })
    expect(error).toMatchObject({ statusCode: status, isRetryable })
    expect(error.responseHeaders?.['retry-after']).toBe('7')
    expect(fake.charged().input + fake.perhapsCharged().input).toBe(0)
  })

  test('meets an empty purse as a call error that says so', async () => {
    await using fake = await fakeBehind(door, { kind: 'quota' })
    const error = await failure(fake, door)
    expect(error).toMatchObject({ statusCode: door === 'messages' ? 400 : 429 })
    expect(String(error)).toMatch(/credit balance is too low|exceeded your current quota/)
  })

  test.each(['before', 'middle'] as const)(
    'meets a reset of the connection (%s the answer) as an error',
    async (when) => {
      await using fake = await fakeBehind(door, { kind: 'reset', when })
      expect(await failure(fake, door)).toBeInstanceOf(Error)
      expect(fake.requests).toMatchObject([{ ending: 'reset' }])
      expect(fake.charged().output).toBe(0)
      expect(fake.perhapsCharged().output).toBeGreaterThan(0)
    },
  )

  test('gives up a call that hangs when it is told to', async () => {
    await using fake = await fakeBehind(door, { kind: 'hang' })
    const patience = new AbortController()
    const call = judgeWithSdk(fake, door, patience.signal)
    await fake.received(1)
    patience.abort()
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
    await fake.idle()
    expect(fake.requests).toMatchObject([{ ending: 'client-gone', status: null }])
  })

  test('finds no object in cut JSON, prose, an empty answer or a refusal', async () => {
    await using fake = await fakeBehind(
      door,
      { kind: 'half-json' },
      { kind: 'answer', defect: 'prose-around' },
      { kind: 'empty' },
      { kind: 'refusal' },
    )
    for (let call = 0; call < 4; call++) {
      const error = await failure(fake, door)
      expect(NoObjectGeneratedError.isInstance(error) || NoOutputGeneratedError.isInstance(error)).toBe(true)
    }
    expect(fake.requests.map(({ behaviour }) => behaviour)).toEqual(['half-json', 'answer', 'empty', 'refusal'])
  })

  test('tells a cut at the limit of tokens, a refusal and a filter by the finish reason', async () => {
    await using fake = await fakeBehind(door, { kind: 'cut' }, { kind: 'refusal' }, { kind: 'refusal', by: 'filter' })
    expect(await finishReason(fake, door)).toBe('length')
    expect(fake.charged().output).toBe(4000)
    // with `refusal` in the answer Chat Completions still says "stop"; what the SDK makes of it is the SDK's choice
    expect(await finishReason(fake, door)).toMatch(/^(content-filter|stop)$/)
    expect(await finishReason(fake, door)).toBe('content-filter')
  })

  test('meets a page of HTML as an error', async () => {
    await using fake = await fakeBehind(door, { kind: 'html' }, { kind: 'html', status: 200 })
    expect(await failure(fake, door)).toMatchObject({ statusCode: 502 })
    expect(APICallError.isInstance(await failure(fake, door))).toBe(true)
  })
})
