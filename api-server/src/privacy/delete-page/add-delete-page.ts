import type { Problem } from '@truegul/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { eraseAccount } from '../../accounts/erase-account.ts'
import type { Context } from '../../context.ts'
import { problemOf } from '../../http/answer/problem-of.ts'
import { provePassword } from '../../sessions/prove-password.ts'
import { deletedPage, deletePage, type Failure } from './delete-page.ts'

/** For people without the app, and for the stores, which ask for such an address. */
export const DELETE_PATH = '/account/delete'

/** The page's form goes to this server, and nowhere else goes anything. */
const POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const MOST_BYTES = 4 * 1024

const Form = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(200),
  sure: z.literal('yes'),
})

/**
 * A page that deletes an account with address and password, without script and without the app. No session is needed or used, so
 * another site's page can do nothing in somebody's name. A suspended account is deleted, too: whose data it is does not change.
 */
export function addDeletePage(publicApp: FastifyInstance, context: Context): void {
  publicApp.register(async (app) => {
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: MOST_BYTES },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    app.get(DELETE_PATH, (_request, reply) => show(reply, 200, deletePage(null)))
    app.post(DELETE_PATH, { bodyLimit: MOST_BYTES }, async (request, reply) => {
      const form = Form.safeParse(request.body)
      if (!form.success) return show(reply, 400, deletePage('incomplete'))
      try {
        await erase(context, form.data, request)
      } catch (error) {
        const problem = problemOf(error)
        const failure = problem && FAILURES[problem.code]
        if (!problem || !failure) throw error
        const { retryAfter } = problem.details
        if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
        return show(reply, problem.status, deletePage(failure))
      }
      return show(reply, 200, deletedPage())
    })
  })
}

const FAILURES: Readonly<Record<string, Failure>> = {
  'wrong-credentials': 'wrong',
  'too-many-attempts': 'later',
  'service-away': 'away',
} satisfies Partial<Record<Problem['code'], Failure>>

async function erase(context: Context, form: z.infer<typeof Form>, request: FastifyRequest): Promise<void> {
  const { userId } = await provePassword(context, form, { request })
  await eraseAccount(context, userId, request.id)
}

const show = (reply: FastifyReply, status: number, html: string) =>
  reply.code(status).header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(html)
