import type { AddressInfo } from 'node:net'
import { EnvError } from '@truegul/service'
import type { FastifyInstance } from 'fastify'

/** Where to listen, and the variables that say so. */
type Place = { host: string; port: number; variables: { host: string; port: string } }

/**
 * Opens the port; 0 takes any that is free.
 *
 * @returns the port
 * @throws EnvError when this port, or this address, cannot be had.
 */
export async function listen(app: FastifyInstance, { host, port, variables }: Place): Promise<number> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EADDRINUSE') {
      throw new EnvError([`${variables.port} ${port} is taken by another program: set it to a free port.`])
    }
    if (code === 'EACCES') {
      throw new EnvError([`${variables.port} ${port} is not ours to open: set it to a port from 1024 up.`])
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new EnvError([`${variables.host} is no address of this machine: set it to one, like 0.0.0.0 for all.`])
    }
    throw error
  }
  return (app.server.address() as AddressInfo).port
}
