import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const SHELL = '<!doctype html><title>the console</title>'
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-console-'))
afterAll(() => fs.rmSync(home, { recursive: true, force: true }))

function build(folder: string): void {
  fs.mkdirSync(path.join(folder, 'assets'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'index.html'), SHELL)
  fs.writeFileSync(path.join(folder, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  fs.writeFileSync(path.join(folder, 'assets/index-1a2b.js'), 'start()'.repeat(500))
}

describe('a server with a console', () => {
  const consoleDir = path.join(home, 'built')
  let api: Awaited<ReturnType<typeof testApi>>
  beforeAll(async () => {
    build(consoleDir)
    api = await testApi({ consoleDir })
  })
  afterAll(() => api[Symbol.asyncDispose]())
  const open = (address: string, headers: Record<string, string> = {}) => fetch(api.url + address, { headers })

  test.each(['/console', '/console/', '/console/testers?wave=1', '/console/feedback/some-id'])(
    'answers %s with the shell, which is asked for anew each time and allows nothing inline',
    async (address) => {
      const response = await open(address)
      expect([response.status, await response.text()]).toEqual([200, SHELL])
      expect(response.headers.get('cache-control')).toBe('no-cache')
      const policy = response.headers.get('content-security-policy')
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';.*frame-ancestors 'none'$/)
      expect(policy).not.toContain('unsafe')
    },
  )

  test('gives files with a hash for a year, compressed, and the others anew each time', async () => {
    const script = await open('/console/assets/index-1a2b.js', { 'accept-encoding': 'br' })
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('content-encoding')).toBe('br')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const mark = await open('/console/mark.svg')
    expect(mark.headers.get('content-type')).toBe('image/svg+xml')
    expect(mark.headers.get('cache-control')).toBe('no-cache')
  })

  test('opens nothing outside the build, and no shell in place of a file that is gone', async () => {
    for (const address of [
      '/console/assets/gone-1.js',
      '/console/assets/..%2f..%2fetc/passwd',
      '/consoles',
      '/nothing',
    ]) {
      const response = await open(address)
      expect([address, response.status]).toEqual([address, 404])
      expect(await response.json()).toMatchObject({ code: 'no-such-address' })
    }
  })

  test('takes no other method', async () => {
    const response = await fetch(`${api.url}/console/testers`, { method: 'POST' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

test('a console that comes later is asked a moment for, then served', async () => {
  const consoleDir = path.join(home, 'later')
  await using api = await testApi({ consoleDir })
  expect(await (await fetch(`${api.url}/console/`)).text()).toMatch(/http-equiv="refresh".*One moment/s)
  build(consoleDir)
  expect(await (await fetch(`${api.url}/console/`)).text()).toBe(SHELL)
})

test('a server without a console has nothing there', async () => {
  await using api = await testApi()
  expect((await fetch(`${api.url}/console`)).status).toBe(404)
})

test('a server for learners does not start without the console it was promised', async () => {
  const consoleDir = path.join(home, 'nowhere')
  await expect(testApi({ consoleDir, isDevelopment: false })).rejects.toMatchObject({
    name: 'EnvError',
    sentences: [expect.stringContaining(consoleDir)],
  })
})
