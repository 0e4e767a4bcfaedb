import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import tls from 'node:tls'
import { findProgram } from '../packages/find-program.ts'
import { selfSigned } from './self-signed.ts'

/** What a client of PostgreSQL says before it turns to TLS, and what it is answered. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])
const GO_ON = 'S'

export const hasOpenssl = findProgram(['openssl']) !== null

/**
 * The same server behind TLS, as managed ones are: a connection without it is closed. `authority` is a file with the certificate that
 * its clients have to trust.
 *
 * @param targets addresses of PostgreSQL or Redis on 127.0.0.1
 */
export async function tlsDoors<Name extends string>(targets: Readonly<Record<Name, URL>>) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-tls-'))
  const { certificate: authority, key } = selfSigned(folder)
  const identity = { key: fs.readFileSync(key), cert: fs.readFileSync(authority) }
  const open = new Set<net.Socket>()
  const servers: net.Server[] = []

  const start = async (target: URL) => {
    const server = net.createServer((socket) => {
      open.add(socket.on('error', () => {}).on('close', () => open.delete(socket)))
      socket.once('readable', () => {
        if (target.protocol.startsWith('postgres')) {
          if (!SSL_REQUEST.equals(socket.read(SSL_REQUEST.length) ?? Buffer.alloc(0))) return void socket.destroy()
          socket.write(GO_ON)
        }
        const inside = new tls.TLSSocket(socket, { isServer: true, ...identity })
        const there = net.connect(Number(target.port), target.hostname)
        open.add(there)
        for (const one of [inside, there]) one.on('error', () => [inside, there].map((each) => each.destroy()))
        inside.pipe(there).pipe(inside)
      })
    })
    servers.push(server.listen(0, '127.0.0.1'))
    await once(server, 'listening')
    return (server.address() as net.AddressInfo).port
  }
  const ports: Partial<Record<Name, number>> = {}
  for (const name of Object.keys(targets) as Name[]) ports[name] = await start(targets[name])
  return {
    authority,
    port: (name: Name) => ports[name]!,
    async [Symbol.asyncDispose]() {
      for (const server of servers) server.close()
      for (const socket of open) socket.destroy()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
