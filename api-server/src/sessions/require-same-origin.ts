import { Problem } from '@truegul/contract'
import type { FastifyRequest } from 'fastify'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A browser sends cookies along whoever made the page; so a request that lives by its cookie and changes something must show
 * that it comes from our own page. Pages cannot forge either header.
 *
 * @throws Problem `cross-site`
 */
export function requireSameOrigin(request: FastifyRequest, publicUrl: URL): void {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (SAFE.has(request.method) || origin === publicUrl.origin || site === 'same-origin') return
  throw new Problem('cross-site', 'This request did not come from the page of TrueGul, so nothing was done.')
}
