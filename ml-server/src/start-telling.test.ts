import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLog } from '@truegul/service'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTelling } from './start-telling.ts'

let server: http.Server
let asked: number
/** So many words are lost before one is heard. */
let lost: number
let lines: string[]
let telling: ReturnType<typeof startTelling>

beforeEach(async () => {
  asked = 0
  lines = []
  server = http.createServer((request, response) => {
    if (++asked <= lost) request.socket.resetAndDestroy()
    else response.writeHead(204).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  await telling.stop(1_000)
  server.close()
})

function tell(): void {
  const log = createLog({ service: 'ml-server', destination: { write: (line) => void lines.push(line) } })
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  telling = startTelling({ callback: { baseUrl, secret: 'secret' }, version: 'test', log, every: 100 })
}

test('a server that is ready a moment before the API server is heard soon, and warns of nothing', async () => {
  lost = 3
  tell()
  await expect.poll(() => asked).toBeGreaterThan(5)
  expect(lines).toEqual([])
})

test('an API server that stays away is warned of once, and once more when it goes again', async () => {
  lost = 15
  tell()
  await expect.poll(() => asked).toBeGreaterThan(16)
  expect(lines.map((line) => JSON.parse(line).level)).toEqual(['warn'])
  lost = asked + 15
  await expect.poll(() => asked).toBeGreaterThan(lost)
  expect(lines).toHaveLength(2)
})
