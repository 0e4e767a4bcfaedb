import type { FastifyInstance } from 'fastify'
import type { Settings } from '../settings/settings.ts'

export const SECURITY_TEXT_PATH = '/.well-known/security.txt'

/** RFC 9116 asks for less than a year. Counted from each answer: a server that runs is one whose operators are there. */
const DAYS = 180

/** Where to tell of a hole; nowhere without a contact, because a text without one says nothing. RFC 9116. */
export function addSecurityText(
  app: FastifyInstance,
  { securityContact, publicUrl }: Pick<Settings, 'securityContact' | 'publicUrl'>,
): void {
  if (securityContact === null) return
  app.get(SECURITY_TEXT_PATH, (_request, reply) => {
    const lines = [
      `Contact: ${securityContact}`,
      `Expires: ${new Date(Date.now() + DAYS * 86_400_000).toISOString()}`,
      'Preferred-Languages: en, ko',
      `Canonical: ${new URL(SECURITY_TEXT_PATH, publicUrl)}`,
    ]
    return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`)
  })
}
