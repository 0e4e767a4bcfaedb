import { expect, test, vi } from 'vitest'
import { anthropicBody, anthropicHeaders, post, SAMPLE_ESSAY } from './sample-request.ts'
import { startVendorFake, type VendorFake } from './start-vendor-fake.ts'

const ask = (fake: VendorFake, signal?: AbortSignal) =>
  post(`${fake.url}/v1/messages`, anthropicHeaders, anthropicBody(), signal)

test('behaviours are used up in order, then the rest is answered', async () => {
  await using fake = await startVendorFake({
    vendor: 'anthropic',
    behave: [
      { kind: 'status', status: 529 },
      { kind: 'status', status: 500 },
    ],
  })
  const statuses = []
  for (let call = 0; call < 3; call++) statuses.push((await ask(fake)).status)
  expect(statuses).toEqual([529, 500, 200])
})

test('a function decides by the request, and may be changed while the fake runs', async () => {
  const seen: string[] = []
  await using fake = await startVendorFake({
    vendor: 'anthropic',
    behave({ essay, model, number }) {
      seen.push(essay)
      return model === 'claude-haiku-4-5' && number === 2 ? { kind: 'status', status: 429 } : { kind: 'answer' }
    },
  })
  expect([(await ask(fake)).status, (await ask(fake)).status]).toEqual([200, 429])
  fake.behave(() => ({ kind: 'status', status: 503 }))
  expect((await ask(fake)).status).toBe(503)
  expect(seen).toEqual([SAMPLE_ESSAY, SAMPLE_ESSAY])
})

test('a call is written down with its body, its times and how it ended', async () => {
  await using fake = await startVendorFake({ vendor: 'anthropic' })
  await (await ask(fake)).text()
  await fake.idle()
  const [record] = fake.requests
  expect(record).toMatchObject({
    number: 1,
    method: 'POST',
    path: '/v1/messages',
    key: 'right',
    headers: { 'x-api-key': 'right', 'anthropic-version': '2023-06-01' },
    body: anthropicBody(),
    model: 'claude-haiku-4-5',
    behaviour: 'answer',
    status: 200,
    ending: 'answered',
    tokens: fake.charged(),
  })
  expect(record?.endedAt).toBeGreaterThanOrEqual(record?.receivedAt ?? Number.NaN)
})

test('a client that goes away while the vendor works is charged only perhaps', async () => {
  await using fake = await startVendorFake({
    vendor: 'anthropic',
    otherwise: { kind: 'answer', latency: [60_000, 90_000] },
  })
  const patience = new AbortController()
  const call = ask(fake, patience.signal)
  await fake.received(1)
  // the request has to be read before the vendor works on it
  while (fake.requests[0]?.tokens === null) await new Promise(setImmediate)
  patience.abort()
  await expect(call).rejects.toThrow()
  await fake.idle()
  expect(fake.requests).toMatchObject([{ ending: 'client-gone', answeredAt: null }])
  expect(fake.charged()).toEqual({ input: 0, output: 0, cacheRead: 0, cacheWrite: 0 })
  expect(fake.perhapsCharged().output).toBeGreaterThan(0)
})

test('an answer that drips can be left in its middle', async () => {
  await using fake = await startVendorFake({
    vendor: 'anthropic',
    otherwise: { kind: 'answer', drip: { bytes: 10, every: 60_000 } },
  })
  const response = await ask(fake)
  const reader = response.body?.getReader()
  expect((await reader?.read())?.value?.length).toBe(10)
  await reader?.cancel()
  await fake.idle()
  expect(fake.requests).toMatchObject([{ status: 200, ending: 'client-gone' }])
})

test('a caller may choose the language, the essay, the scores and the content type', async () => {
  await using fake = await startVendorFake({
    vendor: 'anthropic',
    language: 'ko',
    findEssay: () => '짧은 글이다.',
    otherwise: { kind: 'answer', scores: { content: 3, organisation: 4, language: 5 }, contentType: 'text/plain' },
  })
  const response = await ask(fake)
  expect(response.headers.get('content-type')).toBe('text/plain')
  const { criteria, overall } = JSON.parse((await response.json()).content[0].text)
  expect(overall).toMatch(/[가-힣]/)
  expect(criteria).toMatchObject([
    { score: 3, deductions: [{ quote: '짧은 글이다.' }, {}, {}] },
    { score: 4 },
    { score: 5 },
  ])
})

test('a script that fails is told to whoever wrote it, not played as a vendor', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  await using fake = await startVendorFake({
    vendor: 'anthropic',
    behave() {
      throw new Error('no such essay')
    },
  })
  expect(await (await ask(fake)).text()).toContain('script')
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ message: 'no such essay' }))
  told.mockRestore()
})

test('only the last calls are kept when told so, and the sums go on', async () => {
  await using fake = await startVendorFake({ vendor: 'anthropic', remember: 2 })
  for (let call = 0; call < 3; call++) await (await ask(fake)).text()
  await fake.idle()
  expect(fake.requests.map(({ number }) => number)).toEqual([2, 3])
  expect(fake.charged().output).toBe(3 * (fake.requests[0]?.tokens?.output ?? 0))
})

test('three hundred calls are open at once, and stopping the fake ends them', async () => {
  const fake = await startVendorFake({ vendor: 'anthropic', otherwise: { kind: 'hang' }, remember: 1 })
  const calls = Array.from({ length: 300 }, () =>
    ask(fake).then(
      () => 'answered',
      () => 'broken',
    ),
  )
  await fake.received(300)
  expect(fake.open).toBe(300)
  await fake.close()
  expect(new Set(await Promise.all(calls))).toEqual(new Set(['broken']))
  expect([fake.open, fake.mostOpen]).toEqual([0, 300])
})
