import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { APP_PATHS } from '@truegul/contract'
import { testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const FILES = {
  'index.html': '<!doctype html><title>the app</title>',
  'sw.js': '// keeps the shell',
  'manifest.webmanifest': '{}',
  '_expo/static/js/web/[id]-3f.js': 'route()',
  '_expo/static/js/web/entry-1.js': 'start()'.repeat(500),
  'assets/+not-found 4e.png': '\x89PNG',
}
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-web-'))
afterAll(() => fs.rmSync(home, { recursive: true, force: true }))

function build(folder: string): void {
  for (const [name, content] of Object.entries(FILES)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), content)
  }
}

describe('a server with a web build', () => {
  const webAppDir = path.join(home, 'built')
  let api: Awaited<ReturnType<typeof testApi>>
  beforeAll(async () => {
    build(webAppDir)
    api = await testApi({ webAppDir })
  })
  afterAll(() => api[Symbol.asyncDispose]())
  const open = (address: string, headers: Record<string, string> = {}) => fetch(api.url + address, { headers })

  test('answers each address of the app with the shell, which is asked for anew each time', async () => {
    for (const address of APP_PATHS.map((pattern) => pattern.replace(/:\w+/g, 'anything'))) {
      const response = await open(address)
      expect([address, response.status, await response.text()]).toEqual([address, 200, FILES['index.html']])
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(response.headers.get('x-truegul-shell')).toBe('app')
      expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self';.*frame-ancestors 'none'/)
    }
  })

  test.each([
    ['/_expo/static/js/web/entry-1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/_expo/static/js/web/%5Bid%5D-3f.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/%2Bnot-found%204e.png', 'image/png', 'public, max-age=31536000, immutable'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
  ])('gives %s by its decoded name', async (address, type, cacheControl) => {
    const response = await open(address)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('cache-control')).toBe(cacheControl)
    expect(await response.text()).toBe(FILES[decodeURIComponent(address.slice(1)) as keyof typeof FILES])
  })

  test('sends what a browser takes: brotli, gzip, or as it is', async () => {
    const plain = FILES['_expo/static/js/web/entry-1.js']
    for (const [accepted, sent] of [
      ['gzip, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await open('/_expo/static/js/web/entry-1.js', { 'accept-encoding': accepted })
      expect([accepted, response.headers.get('content-encoding')]).toEqual([accepted, sent])
      expect(response.headers.get('vary')).toBe('accept-encoding')
      expect(await response.text()).toBe(plain)
    }
  })

  test('lists the scripts of all screens, as a service worker can ask for them', async () => {
    const list = (await (await open('/app-files.json')).json()) as string[]
    expect(list.toSorted()).toEqual(['/_expo/static/js/web/[id]-3f.js', '/_expo/static/js/web/entry-1.js'])
    for (const address of list) expect((await open(address)).status).toBe(200)
  })

  test('opens nothing outside the build', async () => {
    for (const address of [
      '/_expo/..%2f..%2f..%2fetc/passwd',
      '/_expo/nothing.js',
      '/assets/',
      '/nothing.js',
      '/.env',
    ]) {
      const response = await open(address)
      expect([address, response.status]).toEqual([address, 404])
      expect(await response.json()).toMatchObject({ code: 'no-such-address' })
    }
  })

  test('shows a person at an unknown address the app, which says so, and a program a problem; both are 404', async () => {
    const page = await open('/no/such/page', { accept: 'text/html,*/*' })
    expect([page.status, await page.text()]).toEqual([404, FILES['index.html']])
    const data = await open('/api/v1/nothing', { accept: 'text/html' })
    expect([data.status, (await data.json()).code]).toEqual([404, 'no-such-address'])
  })
})

test('what a build has compressed already is sent as it is, at the address of what it was made from', async () => {
  const webAppDir = path.join(home, 'compressed')
  build(webAppDir)
  fs.writeFileSync(path.join(webAppDir, 'sw.js.br'), zlib.brotliCompressSync('// made by the build'))
  fs.writeFileSync(path.join(webAppDir, 'sw.js.gz'), zlib.gzipSync('// made by the build'))
  await using api = await testApi({ webAppDir })
  for (const coding of ['br', 'gzip']) {
    const response = await fetch(`${api.url}/sw.js`, { headers: { 'accept-encoding': coding } })
    expect([response.headers.get('content-encoding'), await response.text()]).toEqual([coding, '// made by the build'])
  }
  expect((await fetch(`${api.url}/sw.js.br`)).status).toBe(404)
})

test('a build that comes later is asked a moment for, then served', async () => {
  const webAppDir = path.join(home, 'later')
  await using api = await testApi({ webAppDir })
  const early = await fetch(`${api.url}/`)
  expect(early.status).toBe(200)
  expect(await early.text()).toMatch(/http-equiv="refresh".*One moment/s)
  build(webAppDir)
  expect(await (await fetch(`${api.url}/`)).text()).toBe(FILES['index.html'])
})

test('a build that failed says why, and the API goes on', async () => {
  const webAppDir = path.join(home, 'never')
  fs.writeFileSync(`${webAppDir}.failed`, 'The app could not be built: <no space>')
  await using api = await testApi({ webAppDir })
  const response = await fetch(`${api.url}/login`)
  expect(response.status).toBe(500)
  expect(await response.text()).toContain('could not be built: &#60;no space&#62;')
  expect((await fetch(`${api.url}/readyz`)).status).toBe(200)
})

test('without the app its place says what runs here', async () => {
  await using api = await testApi()
  const response = await fetch(`${api.url}/`)
  expect(new URL(response.url).pathname).toBe('/about')
  expect(await response.text()).toContain('TOPIK II')
})

test('a server for learners does not start without the build it was promised', async () => {
  const webAppDir = path.join(home, 'nowhere')
  await expect(testApi({ webAppDir, isDevelopment: false })).rejects.toMatchObject({
    name: 'EnvError',
    sentences: [expect.stringContaining(webAppDir)],
  })
})
