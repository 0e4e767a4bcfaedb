import { expect, test } from 'vitest'
import { listPrompts } from '../prompts.ts'
import { getSubmission, listSubmissions, retrySubmission, submitEssay } from '../submissions.ts'
import { Problem } from '../wire/problems.ts'
import { createClient } from './client.ts'

const id = '3f0e3a52-8f1c-4c43-9d0a-5f6f8f3d6f10'

/** A client whose network is a function: it keeps what was sent and answers what it is told to. */
function clientWith(answer: () => Response | Promise<never>) {
  const sent: { url: string; init: RequestInit }[] = []
  const call = createClient({
    baseUrl: 'https://api.example.org',
    headers: () => ({ authorization: 'Bearer t' }),
    fetch: async (url, init) => {
      sent.push({ url: String(url), init: init! })
      return answer()
    },
  })
  return { call, sent }
}

test('path parameters go into the path, the rest of a GET into the query', async () => {
  const { call, sent } = clientWith(() => Response.json({ items: [], nextCursor: null }))
  expect(await call(listSubmissions, { limit: 5 })).toMatchObject({ ok: true, status: 200 })
  await call(getSubmission, { id })
  await call(retrySubmission, { id })
  expect(sent.map(({ url }) => url)).toEqual([
    'https://api.example.org/api/v1/submissions?limit=5',
    `https://api.example.org/api/v1/submissions/${id}`,
    `https://api.example.org/api/v1/submissions/${id}/retry`,
  ])
  expect(sent.map(({ init }) => init.body)).toEqual([null, null, null])
})

test('a problem comes back as a value with its code', async () => {
  const problem = new Problem('too-short', 'Write more.', {
    values: { characters: 1, minimum: 75, askedMin: 600, askedMax: 700 },
  }).toBody()
  const { call } = clientWith(() => Response.json(problem, { status: 422 }))
  expect(await call(submitEssay, { id, promptId: 'a', text: '가' })).toEqual({ ok: false, problem })
})

test('no connection, a page of a proxy and an answer of another shape are values too', async () => {
  const codes = []
  for (const answer of [
    () => Promise.reject<never>(new TypeError('fetch failed')),
    () => new Response('<html>', { status: 502 }),
    () => Response.json({ surprise: true }),
  ]) {
    const result = await clientWith(answer).call(listPrompts, {})
    codes.push(result.ok ? 'ok' : result.problem.code)
  }
  expect(codes).toEqual(['no-connection', 'unreadable-answer', 'unreadable-answer'])
})
