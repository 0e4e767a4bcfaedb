import { once } from 'node:events'
import net from 'node:net'

/** A TCP way to a server that can be cut, made silent and mended, so that a database goes away and comes back. */
export async function breakableProxy(target: URL) {
  const sockets = new Set<net.Socket>()
  let mode: 'carries' | 'is silent' | 'hangs up' = 'carries'
  const server = net.createServer((client) => {
    // Taken while it was being cut: nobody would end it, and the cut would wait for it for ever.
    if (!server.listening || mode === 'hangs up') return client.destroy()
    sockets.add(client)
    client.on('error', () => {}).on('close', () => sockets.delete(client))
    if (mode === 'is silent') return
    const upstream = net.connect(Number(target.port), target.hostname)
    sockets.add(upstream)
    upstream
      .on('error', () => client.destroy())
      .on('close', () => {
        sockets.delete(upstream)
        client.destroy()
      })
    client.on('close', () => upstream.destroy())
    client.pipe(upstream).pipe(client)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  const url = new URL(target.href)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  const dropAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.href,
    /** Ends every connection and refuses new ones. */
    cut: async () => {
      const closed = once(server, 'close')
      server.close()
      dropAll()
      await closed
    },
    /** Ends every connection, takes new ones and never answers on them. */
    silence: () => {
      mode = 'is silent'
      dropAll()
    },
    /** Ends every connection, and each new one as soon as it is made. */
    hangUp: () => {
      mode = 'hangs up'
      dropAll()
    },
    /** Resolves when somebody connects. */
    isAsked: () => once(server, 'connection'),
    mend: async () => {
      mode = 'carries'
      dropAll()
      if (server.listening) return
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
    [Symbol.asyncDispose]: async () => {
      server.close()
      dropAll()
    },
  }
}
