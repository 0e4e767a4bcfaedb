import { describe, expect, test } from 'vitest'
import { anthropicBody, anthropicHeaders, LONG_RUBRIC, post, SAMPLE_MESSAGE } from '../sample-request.ts'
import { startVendorFake } from '../start-vendor-fake.ts'

const MINUTE = 60_000

/** A fake whose clock the test turns, and a question that gives the usage. */
async function fakeWithClock() {
  let time = 0
  const fake = await startVendorFake({ vendor: 'anthropic', now: () => time })
  return {
    [Symbol.asyncDispose]: () => fake.close(),
    pass: (milliseconds: number) => {
      time += milliseconds
    },
    async usage(body: unknown = anthropicBody()): Promise<Record<string, number>> {
      const answer = await (await post(`${fake.url}/v1/messages`, anthropicHeaders, body)).json()
      return answer.usage
    },
  }
}

describe('the prompt cache of the Anthropic fake', () => {
  test('writes a marked prefix once and reads it within five minutes, each time for five more', async () => {
    await using fake = await fakeWithClock()
    const first = await fake.usage()
    expect(first['cache_creation_input_tokens']).toBeGreaterThanOrEqual(4096)
    fake.pass(4 * MINUTE)
    const second = await fake.usage()
    expect(second).toMatchObject({
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: first['cache_creation_input_tokens'],
      input_tokens: first['input_tokens'],
    })
    fake.pass(4 * MINUTE)
    expect((await fake.usage())['cache_creation_input_tokens']).toBe(0)
    fake.pass(6 * MINUTE)
    expect((await fake.usage())['cache_read_input_tokens']).toBe(0)
  })

  test('keeps nothing of a prefix below the model’s minimum', async () => {
    await using fake = await fakeWithClock()
    const short = anthropicBody({
      system: [{ type: 'text', text: LONG_RUBRIC.slice(0, 4096 * 4 - 8), cache_control: { type: 'ephemeral' } }],
    })
    await fake.usage(short)
    expect(await fake.usage(short)).toMatchObject({ cache_creation_input_tokens: 0, cache_read_input_tokens: 0 })
    expect(await fake.usage({ ...short, model: 'claude-sonnet-4-5' })).toMatchObject({
      cache_creation_input_tokens: expect.any(Number),
      cache_read_input_tokens: 0,
    })
    expect((await fake.usage({ ...short, model: 'claude-sonnet-4-5' }))['cache_read_input_tokens']).toBeGreaterThan(0)
  })

  test('reads only what is the same to the letter, and what a mark ends', async () => {
    await using fake = await fakeWithClock()
    await fake.usage()
    const other = anthropicBody({
      system: [{ type: 'text', text: `${LONG_RUBRIC}.`, cache_control: { type: 'ephemeral' } }],
    })
    expect((await fake.usage(other))['cache_read_input_tokens']).toBe(0)
    expect((await fake.usage(anthropicBody({ system: LONG_RUBRIC })))['cache_read_input_tokens']).toBe(0)
  })

  test('reads the longest of several marked prefixes and writes the rest', async () => {
    await using fake = await fakeWithClock()
    const mark = { cache_control: { type: 'ephemeral' } }
    await fake.usage()
    const user = { role: 'user', content: [{ type: 'text', text: SAMPLE_MESSAGE, ...mark }] }
    const both = await fake.usage(anthropicBody({ messages: [user] }))
    expect(both['cache_read_input_tokens']).toBeGreaterThanOrEqual(4096)
    expect(both['cache_creation_input_tokens']).toBeGreaterThan(0)
    expect(both['input_tokens']).toBe(0)
  })
})

test('requests side by side do not read what none of them has written yet', async () => {
  await using fake = await startVendorFake({ vendor: 'anthropic', otherwise: { kind: 'answer', latency: 100 } })
  const call = () => post(`${fake.url}/v1/messages`, anthropicHeaders, anthropicBody())
  const together = [call(), call(), call()]
  await fake.received(3)
  await Promise.all((await Promise.all(together)).map((response) => response.text()))
  await fake.idle()
  expect(fake.charged().cacheRead).toBe(0)
  await (await call()).text()
  await fake.idle()
  expect(fake.charged().cacheRead).toBeGreaterThan(0)
})
