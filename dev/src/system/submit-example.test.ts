import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../launcher/postgres/free-port.ts'
import { MACHINE_ENV } from '../testing/machine-env.ts'

// What the README has a newcomer do, beside the npm start that it has them start.

const ROOT = path.join(import.meta.dirname, '../../..')
const dataDirectory = mkdtempSync(path.join(tmpdir(), 'truegul-example-'))
let launcher: ReturnType<typeof spawn>
let env: Record<string, string>

beforeAll(async () => {
  const port = await freePort()
  env = {
    ...MACHINE_ENV,
    HOME: dataDirectory,
    TRUEGUL_DATA_DIR: dataDirectory,
    PORT: String(port),
    WEB_APP: 'off',
    API: `http://127.0.0.1:${port}/api/v1`,
  }
  launcher = spawn(process.execPath, ['dev/src/launcher/main.ts'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 2] })
  for await (const chunk of launcher.stdout!.iterator({ destroyOnReturn: false }))
    if (String(chunk).includes('Invite code:')) return
  throw new Error('npm start ended before it was ready')
})
afterAll(async () => {
  const ended = new Promise((resolve) => launcher.once('exit', resolve))
  launcher.stdout!.resume()
  launcher.kill('SIGINT')
  await ended
  rmSync(dataDirectory, { recursive: true })
})

function submit(args: string[], more: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('sh', ['examples/submit.sh', ...args], {
    cwd: ROOT,
    env: { ...env, ...more },
    encoding: 'utf8',
  })
  return { status, out: stdout, err: stderr }
}

test('the example signs up with a code that it makes itself, submits the essay and prints the result', () => {
  const { status, out } = submit([])
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    submission: { status: 'completed' },
    result: { total: expect.any(Number), detection: { flagged: false } },
  })
})

test('the example says that nothing answers, and where', () => {
  const API = 'http://127.0.0.1:1/api/v1'
  expect(submit([], { API })).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringMatching(/^Nothing answers at http.*\n$/),
  })
})

test('the example says which file is not there', () => {
  expect(submit(['absent.txt'])).toEqual({ status: 1, out: '', err: 'There is no file absent.txt that can be read.\n' })
})

test.each([
  ['a wrong invite code', [], { INVITE: 'TG-NONE' }, /"code":"[a-z-]*invit[a-z-]*"/],
  ['an unknown prompt', ['examples/essay.txt', 'no-such-prompt'], {}, /"code":"/],
  ['a text that is too short', ['.gitignore'], {}, /"code":"too-short"/],
])('the example ends with what the server says to %s', (_, args, more, problem) => {
  const { status, out, err } = submit(args, more)
  expect({ status: status === 0, out }).toEqual({ status: false, out: '' })
  expect(err).toMatch(problem)
})
