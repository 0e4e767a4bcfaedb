import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** A name that changes with the body. Weak (`W/`): gzip or not, it is the same to whoever reads it. */
export const etagOf = (body: unknown): string =>
  `W/"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`

/** Names the version of an answer that a browser may keep and has to ask about each time; 304 for who has it already. */
export function nameVersion({ request, reply }: { request: FastifyRequest; reply: FastifyReply }, etag: string): void {
  reply.headers({ etag, 'cache-control': 'private, no-cache', vary: 'accept-encoding' })
  if (isKnown(request.headers['if-none-match'], etag)) reply.code(304)
}

/** The weak comparison of RFC 9110, 8.8.3.2. */
function isKnown(known: string | undefined, etag: string): boolean {
  if (known?.trim() === '*') return true
  return (known?.match(/"[^"]*"/g) ?? []).some((tag) => etag.endsWith(tag))
}
