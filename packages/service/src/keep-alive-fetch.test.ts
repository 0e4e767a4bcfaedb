import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createKeepAliveFetch, type KeepAliveFetch } from './keep-alive-fetch.ts'

let server: http.Server
let answer: http.RequestListener
let sockets: number
let client: KeepAliveFetch
let url: string

beforeEach(async () => {
  sockets = 0
  server = http.createServer((request, response) => answer(request, response))
  server.on('connection', () => sockets++)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  client = createKeepAliveFetch({ connections: 2, timeout: 300 })
})
afterEach(async () => {
  client.close()
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

test('sends method, headers and body, and gives back status, headers and text', async () => {
  answer = async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    const seen = { method: request.method, url: request.url, secret: request.headers['x-secret'], body }
    response.writeHead(201, { 'retry-after': '7' }).end(JSON.stringify(seen))
  }
  const response = await client.fetch(`${url}/a?b=1`, { method: 'POST', headers: { 'x-secret': 's' }, body: '글 🖋' })
  expect(response.status).toBe(201)
  expect(response.headers.get('retry-after')).toBe('7')
  expect(await response.json()).toEqual({ method: 'POST', url: '/a?b=1', secret: 's', body: '글 🖋' })
})

test('opens no more connections than allowed, however many calls there are', async () => {
  answer = (_, response) => response.writeHead(204).end()
  const calls = Array.from({ length: 50 }, () => client.fetch(url, { method: 'POST', body: '{}' }))
  const statuses = (await Promise.all(calls)).map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([204]))
  expect(sockets).toBe(2)
})

test.each<[string, http.RequestListener]>([
  ['a reset connection', (request) => request.socket.resetAndDestroy()],
  [
    'an answer that breaks off',
    (_, response) => response.writeHead(200, { 'content-length': 10 }).write('half', () => response.destroy()),
  ],
  ['silence', () => {}],
])('rejects for %s', async (_, listener) => {
  answer = listener
  await expect(client.fetch(url)).rejects.toThrow()
})

test('rejects at once when aborted', async () => {
  answer = () => {}
  await expect(client.fetch(url, { signal: AbortSignal.timeout(20) })).rejects.toThrow()
})
