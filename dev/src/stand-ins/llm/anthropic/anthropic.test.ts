import { describe, expect, test } from 'vitest'
import { anthropicBody, anthropicHeaders, eventsOf, post } from '../sample-request.ts'
import { startVendorFake, type VendorFake } from '../start-vendor-fake.ts'

const ask = (fake: VendorFake, body: unknown = anthropicBody(), headers: Record<string, string> = anthropicHeaders) =>
  post(`${fake.url}/v1/messages`, headers, body)

const without = (name: string) => Object.fromEntries(Object.entries(anthropicHeaders).filter(([key]) => key !== name))

const schemaBody = (schema: unknown) => anthropicBody({ output_config: { format: { type: 'json_schema', schema } } })

describe('the fake of the Messages API', () => {
  test('answers a message with one block of text, an end and the usage', async () => {
    await using fake = await startVendorFake({ vendor: 'anthropic' })
    const response = await ask(fake)
    expect(response.headers.get('request-id')).toMatch(/^req_011/)
    expect(response.headers.get('anthropic-ratelimit-input-tokens-remaining')).toMatch(/^\d+$/)
    expect(response.headers.get('anthropic-ratelimit-requests-reset')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(await response.json()).toMatchObject({
      id: expect.stringMatching(/^msg_01/),
      type: 'message',
      role: 'assistant',
      model: 'claude-haiku-4-5',
      content: [{ type: 'text', text: expect.stringMatching(/^\{"criteria":/) }],
      stop_reason: 'end_turn',
      stop_sequence: null,
      usage: {
        cache_read_input_tokens: 0,
        cache_creation_input_tokens: expect.any(Number),
        output_tokens: expect.any(Number),
      },
    })
  })

  test('streams the documented events in their order, and the deltas make the text', async () => {
    await using fake = await startVendorFake({ vendor: 'anthropic' })
    const response = await ask(fake, anthropicBody({ stream: true }))
    expect(response.headers.get('content-type')).toMatch('text/event-stream')
    const events = await eventsOf(response)
    const names = events.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1])
    expect(names).toEqual([
      'message_start',
      'content_block_start',
      'ping',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    ])
    expect(events.at(-2)).toMatchObject({
      delta: { stop_reason: 'end_turn' },
      usage: { output_tokens: fake.charged().output },
    })
  })

  test('streams a refusal without a block and with stop_details', async () => {
    await using fake = await startVendorFake({ vendor: 'anthropic', otherwise: { kind: 'refusal' } })
    const events = await eventsOf(await ask(fake, anthropicBody({ stream: true })))
    expect(events.map(({ type }) => type)).toEqual(['message_start', 'ping', 'message_delta', 'message_stop'])
    expect(events[2]).toMatchObject({ delta: { stop_reason: 'refusal', stop_details: { type: 'refusal' } } })
    expect(await (await ask(fake)).json()).toMatchObject({ content: [], stop_reason: 'refusal' })
  })

  test.each([
    ['x-api-key', 401, 'authentication_error'],
    ['anthropic-version', 400, 'invalid_request_error'],
  ])('turns away a request without %s', async (header, status, type) => {
    await using fake = await startVendorFake({ vendor: 'anthropic' })
    const response = await ask(fake, anthropicBody(), without(header))
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({
      type: 'error',
      error: { type, message: expect.stringMatching(`${header}.*required`) },
      request_id: response.headers.get('request-id'),
    })
  })

  test('turns away a wrong key and never writes a key down', async () => {
    await using fake = await startVendorFake({ vendor: 'anthropic', key: 'the-right-key' })
    expect((await ask(fake, anthropicBody(), { ...anthropicHeaders, 'x-api-key': 'canary' })).status).toBe(401)
    expect((await ask(fake, anthropicBody(), { ...anthropicHeaders, 'x-api-key': 'the-right-key' })).status).toBe(200)
    expect(fake.requests.map(({ key }) => key)).toEqual(['wrong', 'right'])
    expect(JSON.stringify(fake.requests)).not.toMatch(/canary|the-right-key/)
  })

  test.each([
    ['max_tokens', { max_tokens: undefined }],
    ['messages', { messages: undefined }],
    ['messages', { messages: [] }],
    ['model', { model: undefined }],
  ])('turns away a body with a wrong %s', async (field, more) => {
    await using fake = await startVendorFake({ vendor: 'anthropic' })
    const response = await ask(fake, anthropicBody(more))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: { type: 'invalid_request_error', message: expect.stringMatching(field) },
    })
    expect(fake.requests).toMatchObject([{ behaviour: 'rejected', tokens: null }])
  })

  test.each([
    ['an open object', { type: 'object', properties: {} }],
    [
      'a bound',
      { type: 'object', additionalProperties: false, properties: { score: { type: 'integer', maximum: 12 } } },
    ],
  ])('turns away a schema with %s, as the vendor does', async (_name, schema) => {
    await using fake = await startVendorFake({ vendor: 'anthropic' })
    expect((await ask(fake, schemaBody(schema))).status).toBe(400)
  })

  test.each([
    [400, 'invalid_request_error'],
    [401, 'authentication_error'],
    [403, 'permission_error'],
    [429, 'rate_limit_error'],
    [500, 'api_error'],
    [529, 'overloaded_error'],
  ])('says %i as %s', async (status, type) => {
    await using fake = await startVendorFake({
      vendor: 'anthropic',
      otherwise: { kind: 'status', status, retryAfter: 3 },
    })
    const response = await ask(fake)
    expect(response.status).toBe(status)
    expect(response.headers.get('retry-after')).toBe('3')
    expect(await response.json()).toMatchObject({ type: 'error', error: { type } })
  })

  test('says that the purse is empty with 400 and that the account does not pay with 402', async () => {
    await using fake = await startVendorFake({ vendor: 'anthropic', behave: [{ kind: 'quota' }, { kind: 'billing' }] })
    const quota = await ask(fake)
    expect([quota.status, await quota.json()]).toMatchObject([
      400,
      { error: { message: expect.stringContaining('credit balance is too low') } },
    ])
    const billing = await ask(fake)
    expect([billing.status, await billing.json()]).toMatchObject([402, { error: { type: 'billing_error' } }])
  })

  test('knows no other path', async () => {
    await using fake = await startVendorFake({ vendor: 'anthropic' })
    const response = await post(`${fake.url}/v1/chat/completions`, anthropicHeaders, {})
    expect([response.status, await response.json()]).toMatchObject([404, { error: { type: 'not_found_error' } }])
  })
})
