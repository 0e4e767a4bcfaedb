import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { deleteMe, exportMe, exportMeAsZip, postResult, saveDraft, submitEssay, updateMe } from '@truegul/contract'
import { essay, PROMPT_ID, submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOT_EXPORTED, PAGE, SECTIONS } from './sections.ts'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api[Symbol.asyncDispose]())

const download = async ({ headers }: TestLearner, { path: address }: { path: string }) => {
  const response = await fetch(api.url + address, { headers })
  expect(response.status).toBe(200)
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

test('pages put together are everything, in order, once each', async () => {
  const learner = await api.learner()
  const ids = []
  for (let i = 0; i < 2 * PAGE + 3; i++) {
    const sent = submission(essay(100 + i))
    await learner.call(submitEssay, sent)
    ids.push(sent.id)
  }
  const answer = await learner.call(exportMe, {})
  expect(answer).toMatchObject({ ok: true, value: { essays: ids.map((id) => ({ id })), drafts: [] } })
})

test('every table with something of a learner is in the export, or listed with the reason why not', async () => {
  const tables = await api.rows(`
    with recursive theirs (oid) as (
      select 'users'::regclass::oid union
      select k.conrelid from pg_constraint k join theirs t on k.confrelid = t.oid where k.contype = 'f')
    select c.relname as name from theirs join pg_class c using (oid) where c.relname <> 'users' order by 1`)
  const text = SECTIONS.map(({ statement }) => statement.text).join('\n')
  for (const { name } of tables) {
    const isThere = new RegExp(`\\b(from|join)\\s+${name}\\b`).test(text) || name in NOT_EXPORTED
    expect([name, isThere]).toEqual([name, true])
  }
})

test('the zip holds the JSON and a page to read, and other programs open it', async () => {
  const learner = await api.learner()
  await learner.call(updateMe, { language: 'ko' })
  const sent = submission(`${essay(200)} <script>alert(1)</script>`)
  await learner.call(submitEssay, sent)
  const taskId = await api.taskOf(sent.id)
  await api.mlServer(postResult, { outcome: 'judged', taskId, judgement: testJudgement(), detection: null })
  await learner.call(saveDraft, { id: crypto.randomUUID(), promptId: PROMPT_ID, text: '쓰던 글 😀', revision: 0 })
  const { response, bytes } = await download(learner, exportMeAsZip)
  expect(response.headers.get('content-type')).toBe('application/zip')
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="truegul.zip"')
  const files = unzip(bytes)
  expect(Object.keys(files)).toEqual(['truegul.json', 'truegul.html'])
  expect(JSON.parse(files['truegul.json']!)).toMatchObject({
    user: { email: learner.email },
    essays: [{ id: sent.id, text: sent.text, judgement: testJudgement() }],
    drafts: [{ text: '쓰던 글 😀' }],
  })
  const html = files['truegul.html']!
  expect(html).toMatch(
    /<html lang="ko">[\s\S]*트루글이 보관하는 내 정보[\s\S]*33\/50[\s\S]*쓰던 글 😀[\s\S]*<\/html>\s*$/,
  )
  expect(html).not.toContain('<script')
  for (const [program, ...args] of [
    ['unzip', '-t'],
    ['python3', '-m', 'zipfile', '-t'],
  ] as const) {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-zip-')), 'export.zip')
    fs.writeFileSync(file, bytes)
    const { error, status, stdout } = spawnSync(program, [...args, file], { encoding: 'utf8' })
    fs.rmSync(path.dirname(file), { recursive: true })
    // Not every machine has both.
    if (error === undefined) expect([program, status, stdout]).toEqual([program, 0, expect.any(String)])
  }
})

test('whoever breaks off may ask again, and others are not concerned', async () => {
  const learner = await api.learner()
  for (let i = 0; i < 3 * PAGE; i++) await learner.call(submitEssay, submission())
  for (let i = 0; i < 3; i++) {
    const response = await fetch(api.url + exportMe.path, { headers: learner.headers })
    await response.body!.cancel()
    await expect
      .poll(async () => (await fetch(api.url + exportMe.path, { headers: learner.headers, method: 'HEAD' })).status)
      .not.toBe(500)
  }
  expect(api.lines.filter(({ level }) => level === 'error')).toEqual([])
})

test.each([exportMe, exportMeAsZip])(
  'of an account that is deleted meanwhile breaks off: $name',
  async ({ path: address }) => {
    const learner = await api.learner()
    // More than lies between a server and a reader that has stopped reading.
    await api.rows(
      `with added as (
        insert into submissions (id, user_id, prompt_id, text, characters, language, status, failure, created_at)
        select gen_random_uuid(), $1, $2, (select string_agg(md5(random()::text), '') from generate_series(1, 300)), 1000, 'en',
          'failed', 'scorer-failed', now()
        from generate_series(1, 1500)
        returning id)
      insert into tasks (submission_id, state, waiting_since, finished_at) select id, 'failed', now(), now() from added`,
      [learner.id, PROMPT_ID],
    )
    const response = await fetch(api.url + address, { headers: learner.headers })
    const reader = response.body!.getReader()
    await reader.read()
    expect(await learner.call(deleteMe, {})).toMatchObject({ status: 204 })
    const rest = async () => {
      while (!(await reader.read()).done);
    }
    await expect(rest()).rejects.toThrow()
    expect(api.lines.filter(({ level }) => level === 'error')).toEqual([])
  },
)

/** Reads a zip by its directory, as other programs do. */
function unzip(bytes: Buffer): Record<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const files: Record<string, string> = {}
  let at = bytes.readUInt32LE(end + 16)
  for (let i = bytes.readUInt16LE(end + 10); i > 0; i--) {
    const packed = bytes.readUInt32LE(at + 20)
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    files[name] = inflateRawSync(bytes.subarray(start, start + packed)).toString('utf8')
    expect(Buffer.byteLength(files[name])).toBe(bytes.readUInt32LE(at + 24))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return files
}
