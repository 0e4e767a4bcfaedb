import { getPrompt, listPrompts } from '@truegul/contract'
import { PROMPT_ID, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
let learner: TestLearner
beforeAll(async () => {
  api = await testApi()
  learner = await api.learner()
})
afterAll(() => api[Symbol.asyncDispose]())

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${api.url}${path}`, { method, headers: { ...learner.headers, ...headers } })

test.each([
  ['all prompts', listPrompts.path],
  ['one prompt', getPrompt.path.replace(':id', PROMPT_ID)],
])('%s: whoever has them is told so without their text, however they name the version', async (_name, path) => {
  const first = await ask(path)
  const etag = first.headers.get('etag')!
  expect(etag).toMatch(/^W\/"[\w-]+"$/)
  expect(first.headers.get('cache-control')).toBe('private, no-cache')
  const strong = etag.slice(2)
  for (const known of [etag, strong, '*', `"another", ${etag}`, `"a, b",${strong}`]) {
    for (const method of ['GET', 'HEAD']) {
      const again = await ask(path, { 'if-none-match': known }, method)
      expect([known, again.status, await again.text()]).toEqual([known, 304, ''])
      for (const header of ['etag', 'cache-control', 'vary']) {
        expect(again.headers.get(header)).toBe(first.headers.get(header))
      }
    }
  }
})

test.each(['"another"', 'W/"another"', '""', 'garbage', ''])('who names %s has something else', async (known) => {
  const answer = await ask(listPrompts.path, { 'if-none-match': known })
  expect(answer.status).toBe(200)
  expect(listPrompts.output.safeParse(await answer.json()).success).toBe(true)
})

test('every prompt has a version of its own', async () => {
  const all = await learner.call(listPrompts, {})
  if (!all.ok) throw new Error(all.problem.code)
  const versions = await Promise.all(
    all.value.items.map(async ({ id }) => (await ask(getPrompt.path.replace(':id', id))).headers.get('etag')),
  )
  expect(new Set(versions).size).toBe(all.value.items.length)
})

test('a visitor is refused, whatever they have', async () => {
  const answer = await fetch(`${api.url}${listPrompts.path}`, { headers: { 'if-none-match': '*' } })
  expect(answer.status).toBe(401)
})
