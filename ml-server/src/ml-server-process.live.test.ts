import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '@truegul/dev/testing/database/test-database'
import { startCallbackServer } from '@truegul/dev/testing/doors/callback-server'
import { eventually } from '@truegul/dev/testing/eventually'
import { sampleTask } from '@truegul/dev/testing/sample-task'
import { openQueue } from '@truegul/service'
import { expect, inject, test } from 'vitest'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

type Running = { child: ChildProcess; base: string; output: () => string }

/** The ML server as it is deployed, with its own judge, on a free port. */
async function startMlServer(variables: Record<string, string>): Promise<Running> {
  const { PATH = '' } = process.env
  const child = fork(MAIN, [], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { PATH, TRUEGUL_ENV: 'development', PORT: '0', SCORER_PROCESSES: '1', LOG_LEVEL: 'debug', ...variables },
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk
  })
  const listening = once(child, 'message').then(([message]) => (message as { listening: number }).listening)
  const port = await Promise.race([
    listening,
    once(child, 'exit').then(() => Promise.reject(new Error(`the ML server ended: ${output}`))),
  ])
  return { child, base: `http://127.0.0.1:${port}`, output: () => output }
}

test('the process judges an essay with the local judge, answers health checks and stops on SIGTERM', async () => {
  await using database = await testDatabase({ empty: true })
  const api = await startCallbackServer()
  const queue = await openQueue(database.url)
  const { child, base, output } = await startMlServer({
    QUEUE_URL: database.url,
    CALLBACK_BASE_URL: api.baseUrl,
    CALLBACK_SECRET: 'a-secret-canary',
    SERVER_VERSION: 'v7',
  })
  const task = sampleTask('독서 습관은 매우 중요하다. '.repeat(20))
  await queue.add([{ id: task.taskId, data: task }])
  await eventually(
    () => api.taken.length,
    (length) => length === 1,
  )
  expect(api.taken[0]).toMatchObject({ outcome: 'judged', taskId: task.taskId, detection: { abstained: true } })

  expect((await fetch(`${base}/healthz`)).status).toBe(200)
  expect((await fetch(`${base}/readyz`)).status).toBe(200)
  expect(await (await fetch(`${base}/metrics`)).text()).toMatch(
    /truegul_judgements_completed_total\{.*scorer="local".*\} 1/,
  )
  expect((await fetch(`${base}/anything`)).status).toBe(404)
  expect((await fetch(`${base}/healthz`, { method: 'POST' })).status).toBe(405)

  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
  expect(api.told.map(({ method }) => method)).toEqual([...api.told.slice(1).map(() => 'PUT'), 'DELETE'])
  expect(JSON.parse(api.told[0]!.body)).toEqual({ version: 'v7', startedAt: expect.any(String) })
  expect(new Set(api.told.map(({ id }) => id)).size).toBe(1)
  expect(output()).not.toContain('독서')
  expect(output()).not.toContain('a-secret-canary')
  await queue.close()
  await api.close()
})

test('the process starts while the queue is away and says that it is not ready', async () => {
  const { adminUrl } = inject('testServer')
  const nowhere = new URL(adminUrl)
  nowhere.port = '1'
  const { child, base } = await startMlServer({
    QUEUE_URL: nowhere.href,
    CALLBACK_BASE_URL: 'http://127.0.0.1:1',
    CALLBACK_SECRET: 'a-secret-canary',
  })
  expect((await fetch(`${base}/healthz`)).status).toBe(200)
  const notReady = await fetch(`${base}/readyz`)
  expect(notReady.status).toBe(503)
  expect(await notReady.json()).toEqual({ status: 'queue-away' })
  child.disconnect()
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
})

test('a wrong environment ends the start with one sentence for each variable', async () => {
  await expect(startMlServer({ QUEUE_URL: 'kafka://x', LLM_PROVIDER: 'claude' })).rejects.toThrow(
    /QUEUE_URL[\s\S]*CALLBACK|CALLBACK[\s\S]*QUEUE_URL/,
  )
})
