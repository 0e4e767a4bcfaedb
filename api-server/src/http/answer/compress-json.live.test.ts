import http from 'node:http'
import { gunzipSync } from 'node:zlib'
import { getPrompt, listPrompts, logIn } from '@truegul/contract'
import { type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compressJson } from './compress-json.ts'

let api: TestApi
let learner: TestLearner
beforeAll(async () => {
  api = await testApi()
  learner = await api.learner()
})
afterAll(() => api[Symbol.asyncDispose]())

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

/** As it goes over the wire: fetch would take it apart. */
function ask(path: string, headers: Record<string, string>, { method = 'GET', body = '' } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(`${api.url}${path}`, { method, headers: { ...learner.headers, ...headers } })
    request.on('error', reject).on('response', async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
    })
    request.end(body)
  })
}

const gzip = { 'accept-encoding': 'gzip' }

test('a long answer is a fraction of its length, and the same', async () => {
  const plain = await ask(listPrompts.path, {})
  const small = await ask(listPrompts.path, gzip)
  expect([plain.headers['content-encoding'], small.headers['content-encoding']]).toEqual([undefined, 'gzip'])
  expect([plain.headers.vary, small.headers.vary]).toEqual(['accept-encoding', 'accept-encoding'])
  expect(Number(small.headers['content-length'])).toBe(small.body.length)
  expect(gunzipSync(small.body)).toEqual(plain.body)
  expect(small.body.length).toBeLessThan(plain.body.length / 2)
})

test.each([
  ['gzip, deflate, br', true],
  ['br;q=1.0, GZIP;q=0.5', true],
  ['*', true],
  ['br, *;q=0.1', true],
  ['gzip;q=0', false],
  ['gzip;q=0, *', false],
  ['gzip; q=much', false],
  ['identity', false],
  ['br', false],
  ['', false],
])('whoever accepts "%s" gets gzip: %s', async (accepted, isGzip) => {
  const { headers } = await ask(listPrompts.path, { 'accept-encoding': accepted })
  expect(headers['content-encoding'] === 'gzip').toBe(isGzip)
})

test('HEAD says of gzip what GET says', async () => {
  const [head, get] = [await ask(listPrompts.path, gzip, { method: 'HEAD' }), await ask(listPrompts.path, gzip)]
  expect(head.body.length).toBe(0)
  for (const header of ['content-length', 'content-encoding', 'vary', 'etag'] as const) {
    expect(head.headers[header]).toBe(get.headers[header])
  }
})

test('a short answer, and a version that is known already, stay as they are', async () => {
  const short = await ask(getPrompt.path.replace(':id', 'no-such-prompt'), gzip)
  expect([short.status, short.headers['content-encoding']]).toEqual([404, undefined])
  const known = await ask(listPrompts.path, { ...gzip, 'if-none-match': '*' })
  expect([known.status, known.headers['content-encoding'], known.body.length]).toEqual([304, undefined, 0])
})

test('what carries tokens is never compressed, however long it grows', async () => {
  const app = Fastify()
  compressJson(app)
  for (const path of [logIn.path, listPrompts.path]) app.get(path, async () => ({ token: 'x'.repeat(5_000) }))
  const encodings = [logIn.path, listPrompts.path].map(async (url) => {
    const { headers } = await app.inject({ url, headers: gzip })
    return headers['content-encoding']
  })
  expect(await Promise.all(encodings)).toEqual([undefined, 'gzip'])
})
