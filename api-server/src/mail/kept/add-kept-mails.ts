import { Problem } from '@truegul/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { keptMailsPage } from './kept-mails-page.ts'
import { readKeptMails } from './read-kept-mails.ts'

/** Addresses of the page, where there is one. */
export const keptMailPaths = ({ isDevelopment, mail }: Context['settings']): string[] =>
  isDevelopment && mail.smtpUrl === null ? ['/dev/mail', '/dev/mail/:id'] : []

/**
 * Shows what would have been mailed to whoever runs the machine. The page is not there outside development, nor with a mail server,
 * and answers this machine only, under its own name: neither a tunnel nor another site's page reads a link there.
 */
export function addKeptMails(app: FastifyInstance, { database, settings }: Context, policy: string): void {
  const [list, one] = keptMailPaths(settings)
  if (list === undefined || one === undefined) return
  app.get(list, async (request, reply) => {
    requireThisMachine(request)
    reply.header('content-security-policy', policy).type('text/html; charset=utf-8')
    return reply.send(keptMailsPage(await readKeptMails(database.query)))
  })
  app.get<{ Params: { id: string } }>(one, async (request, reply) => {
    requireThisMachine(request)
    const found = (await readKeptMails(database.query)).find(({ id }) => id === request.params.id)
    if (!found) throw nothingHere()
    return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(found.html)
  })
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const ITS_NAMES = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/

function requireThisMachine({ socket, headers }: FastifyRequest): void {
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  const isHere = LOOPBACK.test(socket.remoteAddress ?? '') && ITS_NAMES.test(headers.host ?? '')
  if (isForwarded || !isHere) throw nothingHere()
}

const nothingHere = () => new Problem('no-such-address', 'There is nothing at this address.')
