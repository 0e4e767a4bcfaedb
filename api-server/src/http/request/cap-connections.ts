import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** `ofOneAddress`: null where all of them come from one, a proxy's. */
type Caps = { most: number; ofOneAddress: number | null }

/** Closes connections beyond the caps at once, so that whoever opens many and sends nothing does not keep everybody else out. */
export function capConnections(server: Server, { most, ofOneAddress }: Caps, onRefused: () => void): void {
  server.maxConnections = most
  server.on('drop', onRefused)
  if (ofOneAddress === null) return
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? ''
    const count = (open.get(address) ?? 0) + 1
    if (count > ofOneAddress) {
      onRefused()
      return void socket.destroy()
    }
    open.set(address, count)
    socket.once('close', () => {
      const left = open.get(address)! - 1
      if (left === 0) open.delete(address)
      else open.set(address, left)
    })
  })
}
