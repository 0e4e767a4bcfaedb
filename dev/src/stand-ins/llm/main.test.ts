import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { anthropicBody, anthropicHeaders, post } from './sample-request.ts'

const MAIN = path.join(import.meta.dirname, 'main.ts')

test('the command listens, follows a script, shows numbers and no text, and sums up when it is stopped', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-vendor-'))
  const script = path.join(folder, 'script.json')
  fs.writeFileSync(script, JSON.stringify({ behave: [{ kind: 'status', status: 529, retryAfter: 1 }] }))
  const child = spawn(process.execPath, [
    MAIN,
    '--vendor',
    'anthropic',
    '--port',
    '0',
    '--latency',
    '1-2',
    '--script',
    script,
  ])
  const lines: string[] = []
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line))
  try {
    await once(reader, 'line')
    const url = /http:\S+\d/.exec(lines[0] ?? '')?.[0]
    const ask = () => post(`${url}/v1/messages`, anthropicHeaders, anthropicBody())
    expect((await ask()).status).toBe(529)
    const answer = await ask()
    expect(answer.status).toBe(200)
    await answer.text()
  } finally {
    const ended = once(child, 'close')
    child.kill('SIGTERM')
    await ended
    fs.rmSync(folder, { recursive: true })
  }
  expect(lines).toHaveLength(4)
  expect(lines[1]).toMatch(/^#1 \/v1\/messages claude-haiku-4-5 status 529 answered/)
  expect(lines[2]).toMatch(/^#2 .* answer 200 answered .* out$/)
  expect(lines[3]).toMatch(/^At most 1 requests at once\. Charged: \d+ in/)
  expect(lines.join()).not.toMatch(/[가-힣]/)
})

test('a wrong argument ends with how to use it', async () => {
  const child = spawn(process.execPath, [MAIN, '--vendor', 'nobody'])
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  expect(await once(child, 'close')).toEqual([2, null])
  expect(said).toContain('Usage:')
})
