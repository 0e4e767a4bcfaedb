import { once } from 'node:events'
import net from 'node:net'
import { submitEssay } from '@truegul/contract'
import { eventually, submission, type TestApi, type TestLearner, testApi } from '@truegul/dev/testing/test-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let api: TestApi
let learner: TestLearner
beforeAll(async () => {
  api = await testApi()
  learner = await api.learner()
})
afterAll(() => api[Symbol.asyncDispose]())

async function raw(text: string, url = api.url): Promise<net.Socket> {
  const socket = net.connect(Number(new URL(url).port), '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(text)
  return socket
}

/** All that comes until the connection is closed. */
async function answerOn(socket: net.Socket): Promise<string> {
  let answer = ''
  socket.setEncoding('utf8').on('data', (part) => {
    answer += part
  })
  // A connection that is refused may be reset, which is no failure here.
  await new Promise<void>((resolve) => (socket.closed ? resolve() : socket.once('close', () => resolve())))
  return answer
}

describe('a connection that breaks', () => {
  test('half-way through the body stores nothing, disturbs nobody and fills no log', async () => {
    const before = api.lines.length
    const sent = submission()
    const body = JSON.stringify(sent)
    const head = `POST /api/v1/submissions HTTP/1.1\r\nHost: x\r\nAuthorization: ${learner.headers.authorization}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`
    for (let i = 0; i < 20; i++) {
      const socket = await raw(head + body.slice(0, 200 + i))
      await new Promise((resolve) => setTimeout(resolve, 5))
      if (i % 2 === 0) socket.destroy()
      else socket.resetAndDestroy()
    }
    // The last second of the next whole request comes after all of the broken ones were noticed.
    expect(await learner.call(submitEssay, submission())).toMatchObject({ status: 201 })
    expect(await api.rows('select 1 from submissions where id = $1', [sent.id])).toEqual([])
    // The learner's first mail may be told of meanwhile.
    expect(api.lines.slice(before).filter(({ mailId }) => mailId === undefined)).toEqual([])
  })

  test('what is not HTTP is answered as a problem and closed', async () => {
    const answer = await answerOn(await raw('NONSENSE\r\n\r\n'))
    expect(answer).toContain('400 Bad Request')
    expect(answer).toContain('"code":"invalid-input"')
  })

  test.each([
    ['at once', (socket: net.Socket, cookie: string) => void socket.write(cookie)],
    [
      'bit by bit',
      async (socket: net.Socket, cookie: string) => {
        for (let at = 0; at < cookie.length && socket.writable; at += 1_000) {
          socket.write(cookie.slice(at, at + 1_000))
          await new Promise((resolve) => setImmediate(resolve))
        }
      },
    ],
  ])('headers of 100 KB, sent %s, are a problem of 431 with the headers of every answer', async (_how, send) => {
    for (const url of [api.url, api.internalUrl]) {
      const socket = await raw('GET /healthz HTTP/1.1\r\nHost: x\r\nCookie: ', url)
      const answering = answerOn(socket)
      await send(socket, 'x'.repeat(100_000))
      const answer = await answering
      expect(answer).toMatch(/^HTTP\/1.1 431 Request Header Fields Too Large\r\n/)
      expect(answer).toContain('content-type: application/problem+json')
      expect(answer).toContain('x-content-type-options: nosniff')
      expect(answer).toContain("frame-ancestors 'none'")
      expect(answer).toContain('"code":"headers-too-large"')
    }
  })

  test('after HEAD they are refused without a body: what follows would be read as the next answer', async () => {
    const socket = await raw(`HEAD /api/v1/me?q=${'x'.repeat(30_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)
    const answer = await answerOn(socket)
    expect(answer).toMatch(/^HTTP\/1.1 431 /)
    expect(answer).toMatch(/\r\n\r\n$/)
  })
})

describe('a request that does not arrive in time', () => {
  let impatient: TestApi
  beforeAll(async () => {
    impatient = await testApi({ http: { requestWithin: 300, connections: { most: 100, ofOneAddress: null } } })
  })
  afterAll(() => impatient[Symbol.asyncDispose]())

  const HEAD =
    'POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n'

  test.each([
    ['whose body stops', `${HEAD}\r\n{`, ''],
    ['whose body drips', `${HEAD}\r\n{`, ' '],
    ['whose headers stop', HEAD, ''],
    ['whose headers drip', `${HEAD}X: `, 'x'],
  ])('%s is ended as a problem of 408', async (_name, text, drop) => {
    for (const url of [impatient.url, impatient.internalUrl]) {
      const socket = await raw(text, url)
      const dripping = setInterval(() => drop !== '' && socket.writable && socket.write(drop), 50)
      const answer = await answerOn(socket)
      clearInterval(dripping)
      expect(answer.startsWith('HTTP/1.1')).toBe(true)
      if (url === impatient.url) expect(answer).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n/)
    }
    expect((await fetch(`${impatient.url}/healthz`)).status).toBe(200)
  })

  test('and was already refused is not answered twice', async () => {
    const refused =
      'PUT /api/v1/writings/x HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{'
    const answer = await answerOn(await raw(refused, impatient.url))
    expect(answer.match(/HTTP\/1.1 /g)).toEqual(['HTTP/1.1 '])
    expect(answer).toMatch(/^HTTP\/1.1 401 /)
  })
})

describe('connections beyond the cap', () => {
  test.each([
    ['of all', { most: 3, ofOneAddress: null }],
    ['of one address', { most: 100, ofOneAddress: 3 }],
  ])('%s are closed and counted, and there is room again when others have gone', async (_which, connections) => {
    await using capped = await testApi({ http: { requestWithin: 30_000, connections } })
    const held = await Promise.all([1, 2, 3].map(() => raw('', capped.url)))
    expect(await answerOn(await raw('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n', capped.url))).toBe('')
    const figures = await (await fetch(`${capped.internalUrl}/metrics`)).text()
    expect(figures).toMatch(/truegul_connections_refused_total\{[^}]*\} 1/)
    for (const socket of held) socket.destroy()
    const status = async () => (await fetch(`${capped.url}/healthz`).catch(() => null))?.status
    await eventually(status).toBe(200)
  })
})
