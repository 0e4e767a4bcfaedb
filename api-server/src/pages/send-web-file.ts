import type { FastifyReply, FastifyRequest } from 'fastify'
import { takesCoding } from '../http/answer/takes-coding.ts'
import type { WebFile } from './read-web-app.ts'

/** Of files with a hash in their names. */
export const FOR_A_YEAR = 'public, max-age=31536000, immutable'

/** `policy`: the content security policy of the build that the file is of. */
export type WebFileHeaders = { policy: string; cacheControl: string }

/** Sends a file of a build as small as the browser takes it. */
export function sendWebFile(
  file: WebFile,
  { policy, cacheControl }: WebFileHeaders,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  reply.header('content-security-policy', policy).header('cache-control', cacheControl)
  reply.header('vary', 'accept-encoding').type(file.type)
  const accepted = headers['accept-encoding']
  if (file.brotli && takesCoding('br', accepted)) return reply.header('content-encoding', 'br').send(file.brotli)
  if (file.gzip && takesCoding('gzip', accepted)) return reply.header('content-encoding', 'gzip').send(file.gzip)
  return reply.send(file.plain)
}
