import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../launcher/postgres/free-port.ts'
import { selfSigned } from '../../testing/doors/self-signed.ts'
import { eventually } from '../../testing/eventually.ts'
import { findTool } from '../../testing/packages/unpack-program.ts'

const TEMPLATE = path.join(import.meta.dirname, '../../../../compose/proxy.conf.template')

describe.skipIf(findTool('nginx') === null)('the proxy in front of a self-hosted TrueGul [needs nginx]', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-proxy-'))
  const reached: http.IncomingMessage[] = []
  /** Stands for the API server; `/hang` keeps whoever asks waiting. */
  const behind = http.createServer((request, response) => {
    reached.push(request)
    if (request.url !== '/hang') response.end('behind')
  })
  let nginx: ChildProcess
  let ports: { plain: number; tls: number }
  let ca: Buffer

  beforeAll(async () => {
    behind.listen(0, '127.0.0.1')
    await once(behind, 'listening')
    ports = { plain: await freePort(), tls: await freePort() }
    const { certificate, key } = selfSigned(folder)
    ca = fs.readFileSync(certificate)
    const server = fs
      .readFileSync(TEMPLATE, 'utf8')
      .replace(/\S+\/fullchain\.pem/, certificate)
      .replace(/\S+\/privkey\.pem/, key)
      .replace(/\$\{DOMAIN\}/g, '127.0.0.1')
      .replace('listen 80;', `listen 127.0.0.1:${ports.plain};`)
      .replace('listen 443 ', `listen 127.0.0.1:${ports.tls} `)
      .replace('http://api-server:8080', `http://127.0.0.1:${(behind.address() as AddressInfo).port}`)
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    )
    fs.writeFileSync(
      path.join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; error_log stderr crit; ${process.getuid?.() === 0 ? 'user root;' : ''}
       events {} http { access_log off; ${temporary.join(' ')} ${server} }`,
    )
    nginx = spawn(findTool('nginx')!, ['-p', folder, '-c', path.join(folder, 'nginx.conf')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await eventually(
      () => ask('/').catch(() => null),
      (answer) => answer !== null,
    )
  })
  afterAll(async () => {
    const ended = once(nginx, 'exit')
    nginx.kill('SIGTERM')
    await ended
    behind.closeAllConnections()
    behind.close()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  async function ask(
    at: string,
    { headers = {}, body = '' }: { headers?: Record<string, string>; body?: string } = {},
  ) {
    const method = body === '' ? 'GET' : 'POST'
    const request = https.request({ host: '127.0.0.1', port: ports.tls, path: at, method, headers, ca, agent: false })
    request.end(body)
    const [response] = (await once(request, 'response')) as [http.IncomingMessage]
    response.resume()
    return { status: response.statusCode, request }
  }

  test('speaks TLS and says itself whom it speaks for', async () => {
    const { status } = await ask('/whose', {
      headers: { 'x-forwarded-for': '203.0.113.6', 'x-forwarded-proto': 'http' },
    })
    expect(status).toBe(200)
    expect(reached.at(-1)).toMatchObject({
      url: '/whose',
      headers: { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' },
    })
  })

  test('sends those who come without TLS to the address with it', async () => {
    const answer = await fetch(`http://127.0.0.1:${ports.plain}/login?a=1`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([308, 'https://127.0.0.1/login?a=1'])
  })

  test.each([
    ['a body of 200 kB', { body: 'x'.repeat(200_000) }, 413],
    ['a header of 20 kB', { headers: { cookie: 'x'.repeat(20_000) } }, 400],
  ])('refuses %s without troubling the API server', async (_name, what, status) => {
    const before = reached.length
    expect((await ask('/large', what)).status).toBe(status)
    expect(reached).toHaveLength(before)
  })

  test('lets one address have 200 requests under way, no more', async () => {
    const before = reached.length
    const answers: (number | undefined)[] = []
    for (let i = 0; i < 205; i++)
      ask('/hang').then(
        ({ status }) => answers.push(status),
        () => {},
      )
    await eventually(
      () => answers.length,
      (count) => count >= 5,
    )
    await eventually(
      () => reached.length - before,
      (count) => count >= 200,
    )
    expect([reached.length - before, answers]).toEqual([200, [429, 429, 429, 429, 429]])
    behind.closeAllConnections()
    await eventually(
      () => answers.length,
      (count) => count === 205,
    )
  })
})
