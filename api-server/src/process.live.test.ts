import { spawn } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '@truegul/dev/testing/database/test-database'
import { hasOpenssl, tlsDoors } from '@truegul/dev/testing/doors/tls-door'
import { MACHINE_ENV } from '@truegul/dev/testing/machine-env'
import { findRedis } from '@truegul/dev/testing/redis/find-redis'
import { startRedis } from '@truegul/dev/testing/redis/start-redis'
import { eventually } from '@truegul/dev/testing/test-api'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { SCHEMA } from './database/schema-version.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))
const STRONG = 'mB3qZ9xK1vT7pL5wR8nC2yH6dF4gJ0sA'

/** The server as its own process, the way it is deployed. */
function run(variables: Record<string, string>) {
  const env = {
    ...MACHINE_ENV,
    PUBLIC_URL: 'https://truegul.test',
    PORT: '0',
    INTERNAL_PORT: '0',
    ...variables,
  }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part) => {
      output += part
    })
  }
  const exit = once(child, 'exit').then(([code]) => ({ code: code as number | null, output }))
  return {
    child,
    exit,
    listening: once(child, 'message').then(([message]) => (message as { listening: number }).listening),
    output: () => output,
  }
}

async function databases() {
  const [database, queue] = [await testDatabase(), await testDatabase({ empty: true })]
  const env = { DATABASE_URL: database.url, QUEUE_URL: queue.url, JWT_SECRET: STRONG, CALLBACK_SECRET: STRONG }
  return {
    env,
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]()
      await queue[Symbol.asyncDispose]()
    },
  }
}

test('says where it listens, answers, and ends with 0 on SIGTERM', async () => {
  await using own = await databases()
  const { child, exit, listening } = run(own.env)
  const response = await fetch(`http://127.0.0.1:${await listening}/readyz`)
  expect(await response.json()).toMatchObject({ database: true })
  child.kill('SIGTERM')
  expect(await exit).toMatchObject({ code: 0 })
})

test('names both ports in its log, and people’s port knows nothing of the inside', async () => {
  await using own = await databases()
  const { child, exit, listening, output } = run(own.env)
  const port = await listening
  await eventually(output).toMatch(/"internalPort":\d+/)
  const internalPort = /"internalPort":(\d+)/.exec(output())![1]
  for (const [path, open, inside] of [
    ['/healthz', 200, 200],
    ['/readyz', 200, 200],
    ['/metrics', 404, 200],
    ['/internal/v1/results', 404, 405],
    ['/api/v1/prompts', 401, 404],
    ['/docs', 200, 404],
  ] as const) {
    const answers = await Promise.all([port, internalPort].map((each) => fetch(`http://127.0.0.1:${each}${path}`)))
    expect([path, ...answers.map(({ status }) => status)]).toEqual([path, open, inside])
  }
  child.kill('SIGTERM')
  expect(await exit).toMatchObject({ code: 0 })
  await expect(fetch(`http://127.0.0.1:${internalPort}/healthz`)).rejects.toThrow()
})

test.each(['PORT', 'INTERNAL_PORT'])('a %s that another program has ends the start with a sentence', async (name) => {
  await using own = await databases()
  const other = net.createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as net.AddressInfo
  const { code, output } = await run({ ...own.env, [name]: String(port) }).exit
  other.close()
  expect(code).toBe(1)
  expect(output).toContain(`${name} ${port} is taken by another program: set it to a free port.`)
})

test('ends when the process that started it is gone', async () => {
  await using own = await databases()
  const { child, exit, listening } = run(own.env)
  await listening
  child.disconnect()
  expect(await exit).toMatchObject({ code: 0 })
})

test('with nothing set it ends at once with a sentence for each variable, and prints no secret', async () => {
  const { exit } = run({ JWT_SECRET: 'my-weak-secret' })
  const { code, output } = await exit
  expect(code).toBe(1)
  for (const name of ['DATABASE_URL', 'QUEUE_URL', 'CALLBACK_SECRET'])
    expect(output).toContain(`${name} is not set: set it`)
  expect(output).toContain('JWT_SECRET is weak')
  expect(output).not.toContain('my-weak-secret')
})

test('on a schema it does not know it ends with a sentence', async () => {
  await using own = await databases()
  const client = new pg.Client({ connectionString: own.env.DATABASE_URL })
  await client.connect()
  await client.query('delete from pgmigrations where name = $1', [SCHEMA])
  await client.end()
  const { code, output } = await run(own.env).exit
  expect(code).toBe(1)
  expect(output).toContain('run `truegul migrate up` first')
})

describe.skipIf(!hasOpenssl || findRedis() === null)(
  'a database and a queue that demand TLS [needs openssl, redis-server]',
  () => {
    test('are used when their authority is known, and refused when it is not', async () => {
      await using own = await databases()
      await using redis = await startRedis()
      await using doors = await tlsDoors({ database: new URL(own.env.DATABASE_URL), queue: new URL(redis.url) })
      const at = (sslmode: string) => {
        const url = Object.assign(new URL(own.env.DATABASE_URL), {
          port: String(doors.port('database')),
          search: sslmode,
        })
        return { ...own.env, DATABASE_URL: url.href, QUEUE_URL: `rediss://127.0.0.1:${doors.port('queue')}` }
      }
      const trusting = run({ ...at('?sslmode=verify-full'), NODE_EXTRA_CA_CERTS: doors.authority })
      // `require` checks the certificate just the same.
      const others = ['', '?sslmode=require'].map((sslmode) => run(at(sslmode)))
      const response = await fetch(`http://127.0.0.1:${await trusting.listening}/readyz`)
      expect(await response.json()).toEqual({ status: 'ready', database: true, queue: true })
      for (const { exit } of others) expect((await exit).code).toBe(1)
      trusting.child.kill('SIGTERM')
      expect(await trusting.exit).toMatchObject({ code: 0 })
    })
  },
)
