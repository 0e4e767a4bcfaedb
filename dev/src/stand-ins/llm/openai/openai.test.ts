import { describe, expect, test } from 'vitest'
import { chatBody, eventsOf, openaiHeaders, post, responsesBody } from '../sample-request.ts'
import { startVendorFake, type VendorFake } from '../start-vendor-fake.ts'

const chat = (fake: VendorFake, more = {}) => post(`${fake.url}/v1/chat/completions`, openaiHeaders, chatBody(more))
const responses = (fake: VendorFake, more = {}) => post(`${fake.url}/v1/responses`, openaiHeaders, responsesBody(more))

describe('the fake of Chat Completions', () => {
  test('answers with one choice, and counts the cached tokens among those of the prompt', async () => {
    await using fake = await startVendorFake({ vendor: 'openai' })
    await (await chat(fake)).text()
    const response = await chat(fake)
    expect(response.headers.get('x-request-id')).toMatch(/^req_/)
    expect(await response.json()).toMatchObject({
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', refusal: null }, finish_reason: 'stop' }],
      usage: { prompt_tokens_details: { cached_tokens: fake.charged().cacheRead } },
    })
    expect(fake.charged().cacheRead % 128).toBe(0)
    expect(fake.charged().cacheWrite).toBe(0)
  })

  test('streams chunks, then the usage, then [DONE]', async () => {
    await using fake = await startVendorFake({ vendor: 'openai' })
    const response = await chat(fake, { stream: true, stream_options: { include_usage: true } })
    const text = await response.clone().text()
    expect(text.trimEnd().endsWith('data: [DONE]')).toBe(true)
    const events = await eventsOf(response)
    expect(events[0]).toMatchObject({ object: 'chat.completion.chunk', choices: [{ delta: { role: 'assistant' } }] })
    expect(events.at(-2)).toMatchObject({ choices: [{ finish_reason: 'stop' }], usage: null })
    expect(events.at(-1)).toMatchObject({ choices: [], usage: { completion_tokens: fake.charged().output } })
  })

  test('puts a refusal beside the content, and a filter into the finish reason', async () => {
    await using fake = await startVendorFake({
      vendor: 'openai',
      behave: [{ kind: 'refusal' }, { kind: 'refusal', by: 'filter' }, { kind: 'cut' }],
    })
    const choices = []
    for (let call = 0; call < 3; call++) choices.push(...(await (await chat(fake)).json()).choices)
    expect(choices).toMatchObject([
      { message: { content: null, refusal: expect.any(String) }, finish_reason: 'stop' },
      { message: { content: '', refusal: null }, finish_reason: 'content_filter' },
      { message: { content: expect.stringMatching(/^\{/) }, finish_reason: 'length' },
    ])
  })
})

describe('the fake of Responses', () => {
  test('answers with a message item of output text', async () => {
    await using fake = await startVendorFake({ vendor: 'openai' })
    expect(await (await responses(fake)).json()).toMatchObject({
      object: 'response',
      status: 'completed',
      incomplete_details: null,
      output: [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', annotations: [] }] }],
      usage: { output_tokens: fake.charged().output, output_tokens_details: { reasoning_tokens: 0 } },
    })
  })

  test('says in incomplete_details that the answer was cut or filtered, and refuses in a part of the content', async () => {
    await using fake = await startVendorFake({
      vendor: 'openai',
      behave: [{ kind: 'cut' }, { kind: 'refusal', by: 'filter' }, { kind: 'refusal' }],
    })
    const answers = []
    for (let call = 0; call < 3; call++) answers.push(await (await responses(fake, { max_output_tokens: 50 })).json())
    expect(answers).toMatchObject([
      { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' }, usage: { output_tokens: 50 } },
      { status: 'incomplete', incomplete_details: { reason: 'content_filter' } },
      { status: 'completed', output: [{ content: [{ type: 'refusal', refusal: expect.any(String) }] }] },
    ])
  })

  test('streams numbered events from created to completed', async () => {
    await using fake = await startVendorFake({ vendor: 'openai' })
    const events = await eventsOf(await responses(fake, { stream: true }))
    expect(events.map(({ sequence_number }) => sequence_number)).toEqual(events.map((_event, index) => index))
    const names = events.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1])
    expect(names).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ])
  })
})

describe('the errors of the OpenAI fake', () => {
  test('a missing key and a wrong one are 401; the wrong one is shown by its ends, as the vendor does', async () => {
    await using fake = await startVendorFake({ vendor: 'openai', key: 'sk-right' })
    const missing = await post(`${fake.url}/v1/responses`, { 'content-type': 'application/json' }, responsesBody())
    expect([missing.status, await missing.json()]).toMatchObject([401, { error: { code: null } }])
    const headers = { ...openaiHeaders, authorization: 'Bearer sk-canary-0123456789-tail' }
    const wrong = await post(`${fake.url}/v1/responses`, headers, responsesBody())
    const body = await wrong.json()
    expect([wrong.status, body]).toMatchObject([401, { error: { code: 'invalid_api_key', param: null } }])
    expect(body.error.message).toContain('sk-canar*****tail')
    expect(JSON.stringify(fake.requests)).not.toContain('canary')
  })

  test('an empty purse is a 429 that no waiting helps', async () => {
    await using fake = await startVendorFake({ vendor: 'openai', otherwise: { kind: 'quota' } })
    const response = await chat(fake)
    expect([response.status, await response.json()]).toMatchObject([
      429,
      { error: { type: 'insufficient_quota', code: 'insufficient_quota', param: null } },
    ])
  })

  test('a body without messages names the parameter', async () => {
    await using fake = await startVendorFake({ vendor: 'openai' })
    const response = await chat(fake, { messages: undefined })
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { error: { type: 'invalid_request_error', code: 'missing_required_parameter', param: 'messages' } },
    ])
  })

  test('a schema whose properties are not all required is turned away', async () => {
    await using fake = await startVendorFake({ vendor: 'openai' })
    const schema = {
      type: 'object',
      additionalProperties: false,
      properties: { score: { type: 'integer' } },
      required: [],
    }
    const response = await responses(fake, {
      text: { format: { type: 'json_schema', name: 'a', strict: true, schema } },
    })
    expect([response.status, await response.json()]).toMatchObject([400, { error: { code: 'invalid_json_schema' } }])
  })
})
