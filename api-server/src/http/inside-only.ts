import { Problem } from '@truegul/contract'
import type { FastifyRequest } from 'fastify'

/**
 * For addresses that only machines inside the network may use. A load balancer adds X-Forwarded-For, so a request that has it
 * came from outside, and to the outside these addresses do not exist.
 */
export function insideOnly(request: FastifyRequest): void {
  if (request.headers['x-forwarded-for'] !== undefined) {
    throw new Problem('no-such-address', 'There is nothing at this address.')
  }
}
