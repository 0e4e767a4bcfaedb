import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const FIXTURE = fileURLToPath(new URL('fixtures/run-server-process.ts', import.meta.url))

type Ended = { code: number | null; messages: string[]; output: string }

/** Runs the fixture, does `then` when it says that it listens, and tells how it ended. */
async function run(mode: string, then: (child: ChildProcess) => void = () => {}): Promise<Ended> {
  const child = fork(FIXTURE, [mode], { execArgv: [], stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk
  })
  child.on('message', (message) => {
    if (JSON.stringify(message) === '{"listening":4711}') then(child)
  })
  const [[code]] = await Promise.all([once(child, 'exit'), once(child.stdout!, 'end')])
  const lines = output.split('\n').filter(Boolean)
  return { code, messages: lines.map((line) => JSON.parse(line).msg), output }
}

test('SIGTERM stops what was started, last first, and ends with 0', async () => {
  const { code, messages } = await run('good', (child) => child.kill('SIGTERM'))
  expect(messages).toEqual(['listening', 'stopping', 'stopped second', 'stopped first', 'stopped'])
  expect(code).toBe(0)
})

test('the loss of the parent process stops it too', async () => {
  const { code, messages } = await run('good', (child) => child.disconnect())
  expect(messages).toContain('stopped first')
  expect(code).toBe(0)
})

test('a part that does not stop is left behind after its time, and the end is not clean', async () => {
  const { code, messages } = await run('stuck', (child) => child.kill('SIGTERM'))
  expect(messages).toEqual(['listening', 'stopping', 'did not stop in time', 'stopped first', 'stopped'])
  expect(code).toBe(1)
})

test('a second signal hastens a long stop', async () => {
  const { code, messages } = await run('slow', (child) => {
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGINT'), 100)
  })
  expect(messages).toContain('did not stop in time')
  expect(code).toBe(1)
})

test.each(['uncaught', 'unhandled'])('an %s error is logged, stops it in order and ends with 1', async (mode) => {
  const { code, messages } = await run(mode)
  expect(messages).toContain('an error that nobody caught')
  expect(messages).toContain('stopped first')
  expect(code).toBe(1)
})

test('a wrong environment ends with 1 and the sentences, without a stack', async () => {
  const { code, messages, output } = await run('env')
  expect(messages).toContain('PORT is not a number: set it to a free port.')
  expect(output).not.toContain('    at ')
  expect(code).toBe(1)
})

test('a start that fails half-way stops what it had started', async () => {
  const { code, messages } = await run('half')
  expect(messages).toEqual(expect.arrayContaining(['could not start', 'stopped first']))
  expect(code).toBe(1)
})
