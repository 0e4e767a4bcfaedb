import { createHash, timingSafeEqual } from 'node:crypto'
import { Problem } from '@truegul/contract'
import type { FastifyRequest } from 'fastify'

/**
 * The ML server shows that it is ours. Hashes are compared, so that neither time nor length says how near a guess is.
 *
 * @throws Problem `wrong-secret`
 */
export function requireCallbackSecret(secrets: readonly string[], { headers }: FastifyRequest): void {
  const given = headers['x-callback-secret']
  const hash = digest(typeof given === 'string' ? given : '')
  let isKnown = false
  for (const secret of secrets) isKnown = timingSafeEqual(digest(secret), hash) || isKnown
  if (!isKnown)
    throw new Problem('wrong-secret', 'The header X-Callback-Secret does not hold the secret of this server.')
}

const digest = (text: string) => createHash('sha256').update(text).digest()
