import { randomUUID } from 'node:crypto'
import { logIn, type Operation, PROBLEMS, pathParameters } from '@truegul/contract'
import { OPERATIONS } from '@truegul/contract/operations'
import { PROMPT_ID, submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let api: TestApi
let learner: TestLearner
beforeAll(async () => {
  api = await testApi({ dailyLimit: 100_000 })
  learner = await api.learner()
})
afterAll(() => api[Symbol.asyncDispose]())

const JSON_TYPE = { 'content-type': 'application/json' }

async function send(
  method: string,
  path: string,
  init: { headers?: Record<string, string>; body?: string | Buffer; base?: string } = {},
) {
  const headers = { ...learner.headers, ...init.headers }
  const response = await fetch((init.base ?? api.url) + path, { method, headers, body: init.body as string })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
}

const problem = (code: keyof typeof PROBLEMS) => ({
  status: PROBLEMS[code][0],
  body: { code, type: `/problems/${code}` },
})

describe('what is wrong with a request is a problem of ours', () => {
  const path = '/api/v1/submissions'

  test('an unknown address is 404', async () => {
    for (const unknown of ['/nothing', '/api/v1/nothing', '/api/v2/submissions', '/.env', '/..%2f..%2fetc']) {
      expect(await send('GET', unknown)).toMatchObject(problem('no-such-address'))
    }
  })

  test('another method is 405 and says which ones there are', async () => {
    const answer = await send('DELETE', path)
    expect(answer).toMatchObject(problem('method-not-allowed'))
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST')
    expect(await send('POST', '/api/v1/writings/x', { headers: JSON_TYPE, body: '{}' })).toMatchObject(
      problem('method-not-allowed'),
    )
    expect(await send('OPTIONS', '/healthz')).toMatchObject(problem('method-not-allowed'))
  })

  test('an address that is no URL is 400', async () => {
    expect(await send('GET', '/api/v1/prompts/%zz')).toMatchObject(problem('invalid-input'))
  })

  test('more than 64 KB is 413, said by length or not, and nothing is stored', async () => {
    const body = JSON.stringify({ ...submission(), padding: 'x'.repeat(64 * 1024) })
    expect(await send('POST', path, { headers: JSON_TYPE, body })).toMatchObject(problem('body-too-large'))
    const chunk = 'x'.repeat(16 * 1024)
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (let i = 0; i < 10; i++) controller.enqueue(new TextEncoder().encode(chunk))
        controller.close()
      },
    })
    const init = { method: 'POST', headers: { ...learner.headers, ...JSON_TYPE }, body: stream, duplex: 'half' }
    const status = await fetch(api.url + path, init as RequestInit).then(
      (response) => response.status,
      // The server may close before the client has sent all: then the client never sees the answer.
      () => 413,
    )
    expect(status).toBe(413)
  })

  test('a body that is not JSON by its type is 415', async () => {
    const body = JSON.stringify(submission())
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonx',
      '',
    ]) {
      expect(await send('POST', path, { headers: { 'content-type': type }, body })).toMatchObject(
        problem('unsupported-media-type'),
      )
    }
  })

  test('a body that is not JSON by its content, or not UTF-8, is 400', async () => {
    for (const body of ['{', ' ', '{"a":1}}', 'undefined', "{'a':1}", '[1,]', '\ufeff{}']) {
      expect([body, await send('POST', path, { headers: JSON_TYPE, body })]).toMatchObject([
        body,
        problem('invalid-json'),
      ])
    }
    const cut = Buffer.from(JSON.stringify(submission())).subarray(0, 100)
    expect(await send('POST', path, { headers: JSON_TYPE, body: cut })).toMatchObject(problem('invalid-json'))
    const latin = Buffer.from('{"text":"\xe9"}', 'latin1')
    expect(await send('POST', path, { headers: JSON_TYPE, body: latin })).toMatchObject(problem('invalid-json'))
  })

  test('an empty body is no body, also when the header says JSON', async () => {
    const empty = { headers: JSON_TYPE, body: '' }
    expect(await send('POST', path, empty)).toMatchObject({
      ...problem('invalid-input'),
      body: { detail: 'id is required (and 2 more).' },
    })
    for (const action of ['retry', 'dispute']) {
      const answer = await send('POST', `/api/v1/submissions/${randomUUID()}/${action}`, empty)
      expect([action, answer]).toMatchObject([action, problem('not-found')])
    }
    expect(await send('POST', '/api/v1/auth/refresh', empty)).toMatchObject(problem('session-ended'))
    expect(await send('DELETE', `/api/v1/writings/${randomUUID()}`, empty)).toMatchObject(problem('not-found'))
    for (const [method, where] of [
      ['DELETE', '/api/v1/me'],
      ['POST', '/api/v1/auth/logout'],
    ] as const) {
      const headers = { ...JSON_TYPE, ...(await api.learner()).headers }
      expect([where, await send(method, where, { headers, body: '' })]).toMatchObject([where, { status: 204 }])
    }
  })

  test('JSON of the wrong shape is 400 with every field in plain words, and never repeats what was sent', async () => {
    const secret = 'this-is-what-was-sent'
    const body = JSON.stringify({ id: secret, promptId: 5, more: secret })
    const answer = await send('POST', path, { headers: JSON_TYPE, body })
    expect(answer).toMatchObject(problem('invalid-input'))
    expect(answer.body.errors).toEqual([
      { field: 'id', message: 'must be a UUID' },
      { field: 'promptId', message: 'must be a string' },
      { field: 'text', message: 'is required' },
      { field: 'more', message: 'is not a field of this request' },
    ])
    expect(JSON.stringify(answer.body)).not.toContain(secret)
    for (const other of ['null', '[]', '5', '"x"', 'true']) {
      const wrong = await send('POST', path, { headers: JSON_TYPE, body: other })
      expect([other, wrong]).toMatchObject([other, { ...problem('invalid-input'), body: { errors: [{ field: '' }] } }])
    }
  })

  test('a path parameter in the body, unknown query fields and prototype tricks are refused', async () => {
    const body = JSON.stringify({ id: randomUUID(), promptId: PROMPT_ID, text: '', revision: 0 })
    expect(await send('PUT', `/api/v1/writings/${randomUUID()}`, { headers: JSON_TYPE, body })).toMatchObject(
      problem('invalid-input'),
    )
    expect(await send('GET', '/api/v1/submissions?offset=1')).toMatchObject(problem('invalid-input'))
    expect(await send('GET', '/api/v1/submissions?limit=1&limit=2')).toMatchObject(problem('invalid-input'))
    for (const trick of ['{"__proto__":{"id":"x"}}', '{"constructor":{"prototype":{}}}']) {
      expect(await send('POST', path, { headers: JSON_TYPE, body: trick })).toMatchObject(problem('invalid-input'))
    }
    expect(({} as Record<string, unknown>)['id']).toBeUndefined()
  })

  test('errors are problem documents with the security headers of every answer', async () => {
    for (const [method, where] of [
      ['GET', '/nothing'],
      ['GET', '/api/v1/prompts/%zz'],
      ['DELETE', path],
      ['GET', '/api/v1/submissions?limit=0'],
    ] as const) {
      const { headers, body } = await send(method, where)
      expect([where, headers.get('content-type')]).toEqual([where, 'application/problem+json; charset=utf-8'])
      expect([where, headers.get('x-content-type-options')]).toEqual([where, 'nosniff'])
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(body.detail).toMatch(/^\S.+\.$/)
    }
  })
})

test('another site’s page is given no leave to read an answer, by no header and at no address', async () => {
  const origin = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' }
  for (const [method, where] of [
    ['OPTIONS', '/api/v1/auth/login'],
    ['GET', '/api/v1/config'],
    ['GET', '/about'],
    ['POST', '/api/v1/auth/login'],
  ] as const) {
    const { headers } = await fetch(api.url + where, { method, headers: origin })
    expect([where, [...headers.keys()].filter((name) => name.startsWith('access-control-'))]).toEqual([where, []])
  }
})

test('whoever finds a hole is told where to say so', async () => {
  const answer = await fetch(`${api.url}/.well-known/security.txt`)
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  const text = await answer.text()
  expect(text).toMatch(/^Contact: mailto:security@truegul[.]test$/m)
  expect(text).toMatch(/^Canonical: http:\/\/truegul[.]test\/[.]well-known\/security[.]txt$/m)
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '')
  expect(expires).toBeGreaterThan(Date.now())
  expect(expires).toBeLessThan(Date.now() + 366 * 86_400_000)
})

describe('nonsense never gets an answer of 500 or above', () => {
  const hostile = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(
      "'; drop table users; --",
      '\u0000',
      '\ud800',
      '$1',
      '%s',
      '__proto__',
      -1,
      1e308,
      2 ** 53,
      '9'.repeat(400),
      '',
    ),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.uuid(),
  )
  const inputs = OPERATIONS.filter(({ method }) => method !== 'GET' && method !== 'DELETE')

  test.each(inputs.map((operation) => [operation.name, operation] as const))(
    '%s',
    async (_name, operation: Operation) => {
      const keys = Object.keys(
        (operation.input as { shape?: object }).shape ?? { outcome: 1, taskId: 1, judgement: 1, detection: 1 },
      )
      const record = fc.record(Object.fromEntries(keys.map((key) => [key, plausible(key, hostile)])), {
        requiredKeys: [],
      })
      const body = fc.oneof(
        { weight: 3, arbitrary: record as fc.Arbitrary<unknown> },
        { weight: 1, arbitrary: hostile },
      )
      await fc.assert(
        fc.asyncProperty(body, async (value) => {
          const inPath = pathParameters(operation.path)
          const rest = Object.fromEntries(Object.entries(Object(value)).filter(([key]) => !inPath.includes(key)))
          const path = operation.path.replace(/:\w+/g, randomUUID())
          const answer = await send(operation.method, path, {
            base: operation.caller === 'ml-server' ? api.internalUrl : api.url,
            headers: { ...JSON_TYPE, 'x-callback-secret': api.secret },
            body: JSON.stringify(inPath.length > 0 ? rest : value) ?? 'null',
          })
          expect(answer.status).toBeLessThan(500)
        }),
        { numRuns: 60 },
      )
    },
  )

  test('paths and queries', async () => {
    const parts = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.webPath()), { maxLength: 4 })
    const outside = ['/api/v1/submissions', '/api/v1/prompts', '/api/v1/writings', '/'].map((path) => api.url + path)
    const bases = [...outside, `${api.internalUrl}/internal/v1/results`, `${api.internalUrl}/metrics`]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...bases), parts, fc.webQueryParameters(), async (base, names, query) => {
        const path = [base, ...names.map((name) => encodeURIComponent(name.toWellFormed()))].join('/')
        const { status } = await fetch(`${path}?${query}`, { headers: learner.headers })
        expect(status).toBeLessThan(500)
      }),
      { numRuns: 150 },
    )
  })

  test('and nothing of it reached the log as an error', () => {
    expect(api.lines.filter(({ level }) => level === 'error')).toEqual([])
  })

  /** Often the right thing, so that the nonsense gets further than the first check. */
  function plausible(key: string, nonsense: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
    const right: Record<string, unknown> = {
      id: randomUUID(),
      promptId: PROMPT_ID,
      text: 'a'.repeat(100),
      revision: 0,
      email: 'a@learners.test',
      password: 'a good long password',
      consent: { llm: true },
      outcome: 'judged',
      taskId: randomUUID(),
    }
    return key in right ? fc.oneof(fc.constant(right[key]), nonsense) : nonsense
  }
})

test('a log-in with an address full of tricks is refused as an address', async () => {
  for (const email of [
    "x'or'1'='1@learners.test\u0000",
    'a@b',
    '<script>@learners.test',
    `${'a'.repeat(300)}@learners.test`,
  ]) {
    expect(await api.call(logIn, { email, password: 'x' })).toMatchObject({ problem: { errors: [{ field: 'email' }] } })
  }
})
