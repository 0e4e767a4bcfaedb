import http from 'node:http'
import type { Shot } from './shot.ts'

export type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string }

/** The connection ended in the middle of an answer. */
export class BrokenOff extends Error {}

/** Milliseconds; a slow answer to a guessed password is no fault. */
const LONGEST = 60_000

/** Sends a request as it is: nothing about path, headers or body is put right. */
export function sendShot(baseUrl: string, { method, path, headers, body }: Shot, agent: http.Agent): Promise<Answer> {
  const { hostname, port } = new URL(baseUrl)
  const length = body === null ? {} : { 'content-length': String(body.length) }
  return new Promise((resolve, reject) => {
    const request = http.request(
      { agent, hostname, port, method, path, headers: { ...length, ...headers }, timeout: LONGEST },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', ({ message }) => reject(new BrokenOff(message)))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      },
    )
    request.on('timeout', () => request.destroy(new Error(`no answer in ${LONGEST} ms`)))
    request.on('error', reject)
    request.end(body ?? undefined)
  })
}
