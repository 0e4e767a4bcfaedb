import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { Problem } from '@truegul/contract'
import type { FastifyReply } from 'fastify'

/** Milliseconds for the answer to arrive: a connection closed at once would take it along. */
const LINGER = 1_000

/**
 * Refuses what never becomes a request: no HTTP at all, headers that are too large, or not whole in time. It is answered on the
 * bare connection, if nothing was answered there yet, and the connection is closed.
 */
export function brokenRequests(headers: Readonly<Record<string, string>>) {
  const answers = new WeakMap<Socket, ServerResponse>()
  const refused = new WeakSet<Socket>()

  const hasBegun = (socket: Socket) => {
    const answer = answers.get(socket)
    return answer?.headersSent === true && !(answer.writableFinished && answer.req.complete)
  }
  return {
    /** Told of each request, so that nothing is written into its answer. */
    onRequest(reply: FastifyReply): void {
      answers.set(reply.request.raw.socket, reply.raw)
    },
    refuse(error: Error, socket: Socket): void {
      // What still comes in after the refusal is broken too.
      if (refused.has(socket)) return
      refused.add(socket)
      if (!socket.writable || hasBegun(socket)) return void socket.destroy()
      const { head, body } = answerOf(problemOf(error), headers)
      socket.end(asksForHead(error) ? head : head + body)
      setTimeout(() => socket.destroy(), LINGER).unref()
    },
  }
}

function problemOf(error: Error): Problem {
  switch ('code' in error ? error.code : null) {
    case 'HPE_HEADER_OVERFLOW':
      return new Problem('headers-too-large', 'The headers are too large; send fewer or smaller ones, such as cookies.')
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Problem(
        'request-too-slow',
        'The request did not arrive in time; nothing of it was kept. Send it again.',
      )
    default:
      return new Problem('invalid-input', 'The request is not valid HTTP, or it ended too early.')
  }
}

/** HEAD is answered without a body, which a client would take for the next answer. Only where the request came in one piece is the method known. */
function asksForHead(error: Error): boolean {
  return (
    'rawPacket' in error && Buffer.isBuffer(error.rawPacket) && error.rawPacket.toString('latin1', 0, 5) === 'HEAD '
  )
}

function answerOf(problem: Problem, headers: Readonly<Record<string, string>>): { head: string; body: string } {
  const body = JSON.stringify(problem.toBody())
  const lines = {
    ...headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }
  const written = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  return { head: `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${written.join('')}\r\n`, body }
}
