import type { Application, findApplication as operation, Parsed } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Call } from '../../handler.ts'
import { subnet } from '../../sessions/guesses/guess-keys.ts'
import { readApplication, wireApplication } from './application-row.ts'

/** The application that a mailed link is of. Looking changes nothing: mail programs open links by themselves. @throws Problem `link-ended` */
export async function findApplication(
  { database, callLimits }: Context,
  { token }: Parsed<typeof operation>,
  { request }: Call,
): Promise<Application> {
  callLimits.take('openLink', subnet(request.ip))
  return wireApplication(await readApplication(database.query, token))
}
