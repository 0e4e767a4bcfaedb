import { gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { takesCoding } from './takes-coding.ts'

/** Bytes: less than that is one packet either way. */
const WORTH = 1024

/** Answers with tokens, or beside them, stay as they are: docs/decisions/answers-made-small.md. */
const WITH_TOKENS = '/api/v1/auth/'

/** Sends JSON of more than a packet as gzip to whoever takes it, made beside the event loop. */
export function compressJson(app: FastifyInstance): void {
  app.addHook<unknown>('onSend', (request, reply, payload, done) => {
    const isJson = /[/+]json\b/.test(String(reply.getHeader('content-type')))
    const isSecret = request.routeOptions.url?.startsWith(WITH_TOKENS) ?? false
    if (typeof payload !== 'string' || !isJson || isSecret || Buffer.byteLength(payload) < WORTH) {
      return done(null, payload)
    }
    reply.header('vary', 'accept-encoding')
    if (!takesCoding('gzip', request.headers['accept-encoding'])) return done(null, payload)
    gzip(payload, (error, body) => {
      if (error) return done(error)
      reply.header('content-encoding', 'gzip')
      done(null, body)
    })
  })
}
