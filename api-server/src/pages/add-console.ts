import { Problem } from '@truegul/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openBuild } from './open-build.ts'
import { FOR_A_YEAR, sendWebFile } from './send-web-file.ts'

/** Nothing inline at all. `blob:` is for a tester's picture, which only a call with the second factor brings. */
const CONSOLE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Addresses that it answers. */
export const CONSOLE_PATHS = ['/console', '/console/*'] as const

/**
 * Serves the operators' console in `folder`: its files, and its shell at every other address under `/console`, to anybody. The
 * shell knows nothing; what it shows comes from operations that ask for an operator. Like the app's, the build may come later.
 */
export function addConsole(app: FastifyInstance, folder: string, pagePolicy: string): void {
  const build = openBuild(folder)
  const shell = async (request: FastifyRequest, reply: FastifyReply) => {
    const found = await build.find('/index.html')
    if (!found) return build.sendNotYet(reply, pagePolicy)
    return sendWebFile(found, { policy: CONSOLE_POLICY, cacheControl: 'no-cache' }, request, reply)
  }
  app.get('/console', shell)
  app.get<{ Params: { '*': string } }>('/console/*', async (request, reply) => {
    const name = request.params['*']
    const isHashed = name.startsWith('assets/')
    const found = name === '' ? null : await build.find(`/${name}`)
    if (!found && isHashed) throw new Problem('no-such-address', 'There is nothing at this address.')
    if (!found) return shell(request, reply)
    const cacheControl = isHashed ? FOR_A_YEAR : 'no-cache'
    return sendWebFile(found, { policy: CONSOLE_POLICY, cacheControl }, request, reply)
  })
}
