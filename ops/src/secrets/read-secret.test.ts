import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

const MAIN = path.join(import.meta.dirname, '../main.ts')
const VALUE = 'abcdefgh-IJKLMNOP-qrstuvwx-1234567890'
/** Gives the command a terminal; a part of util-linux. */
const hasTerminal = spawnSync('script', ['--version']).status === 0

async function put(name: string, typed: string, onTerminal: boolean) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-typed-'))
  const file = path.join(directory, '.env')
  const command = [process.execPath, MAIN, 'secrets', 'put', name, '--host', 'compose', '--file', file]
  const [program = '', ...args] = onTerminal ? ['script', '-qec', command.join(' '), '/dev/null'] : command
  const child = spawn(program, args)
  let shown = ''
  let isTyped = false
  const type = () => {
    if (isTyped) return
    isTyped = true
    child.stdin.write(typed)
    if (!onTerminal) child.stdin.end()
  }
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      shown += part
      if (shown.includes('(not shown)')) type()
    })
  if (!onTerminal) type()
  const [status] = await once(child, 'close')
  const kept = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  fs.rmSync(directory, { recursive: true })
  return { status, shown, kept }
}

test('a value from standard input is taken without its line break, and shown nowhere', async () => {
  const { status, shown, kept } = await put('jwt', `${VALUE}\n`, false)
  expect({ status, kept }).toEqual({ status: 0, kept: `JWT_SECRET=${VALUE}\n` })
  expect(shown).not.toContain(VALUE)
})

test.skipIf(!hasTerminal)(
  'one that is typed is not shown; Ctrl-C changes nothing; lines come from a file',
  async () => {
    const typed = await put('jwt', `${VALUE}x\u007f\r`, true)
    expect(typed).toMatchObject({ status: 0, kept: `JWT_SECRET=${VALUE}\n` })
    expect(typed.shown).not.toContain(VALUE.slice(0, 8))
    expect(await put('jwt', 'abc\u0003', true)).toMatchObject({
      status: 1,
      kept: '',
      shown: expect.stringContaining('nothing was changed'),
    })
    expect(await put('apns', '', true)).toMatchObject({ status: 1, shown: expect.stringContaining('give its file') })
  },
)
