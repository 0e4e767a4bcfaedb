import { isUtf8 } from 'node:buffer'
import { Problem } from '@truegul/contract'
import type { FastifyInstance } from 'fastify'

/**
 * Takes JSON bodies and nothing else. Bytes that are not UTF-8 are refused: decoding would change the learner's text. An empty
 * body is no body, because many clients send the header with every request.
 */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    if (!Buffer.isBuffer(body) || !isUtf8(body)) return done(notJson('The body is not valid UTF-8.'))
    if (body.length === 0) return done(null, undefined)
    let value: unknown
    try {
      value = JSON.parse(body.toString('utf8'))
    } catch {
      return done(notJson('The body is not valid JSON; nothing of it was kept.'))
    }
    done(null, value)
  })
}

const notJson = (detail: string) => new Problem('invalid-json', detail)
