import { once } from 'node:events'
import net from 'node:net'

/**
 * Leads each connection to the next server that takes it, as the load balancer of production does. A connection that no server
 * takes is closed; one whose server ends, ends with it.
 */
export async function startBalancer(ports: readonly number[]): Promise<{ url: string; stop(): Promise<void> }> {
  const clients = new Set<net.Socket>()
  let turn = 0
  const server = net.createServer(async (client) => {
    clients.add(client)
    client.on('error', () => {}).on('close', () => clients.delete(client))
    const first = turn++
    for (let place = 0; place < ports.length; place++) {
      const upstream = await connected(ports[(first + place) % ports.length]!)
      if (upstream === null) continue
      upstream.on('error', () => {}).on('close', () => client.destroy())
      client.on('close', () => upstream.destroy())
      if (client.destroyed) upstream.destroy()
      client.pipe(upstream).pipe(client)
      return
    }
    client.destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      for (const client of clients) client.destroy()
      await closed
    },
  }
}

async function connected(port: number): Promise<net.Socket | null> {
  const socket = net.connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return socket
  } catch {
    return null
  }
}
