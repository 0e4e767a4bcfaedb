import type { Socket } from 'node:net'
import { Problem } from '@truegul/contract'

/** What is not HTTP at all, or stopped half-way, never becomes a request: it is answered on the bare connection, if that is left. */
export function refuseBrokenRequest(_error: Error, socket: Socket): void {
  if (!socket.writable) return void socket.destroy()
  const problem = new Problem('invalid-input', 'The request is not valid HTTP, or it ended too early.')
  const body = JSON.stringify(problem.toBody())
  socket.end(
    `HTTP/1.1 ${problem.status} Bad Request\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}
