import type { Application, confirmApplication as operation, Parsed } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { Call } from '../../handler.ts'
import { subnet } from '../../sessions/guesses/guess-keys.ts'
import { readApplication, wireApplication } from './application-row.ts'

const confirm: Statement = {
  name: 'confirm-application',
  text: `update beta_applications set state = 'applied', confirmed_at = now() where id = $1 and state = 'unconfirmed'`,
}

/** From now on operators see the application. Again, it changes nothing. @throws Problem `link-ended` */
export async function confirmApplication(
  { database, callLimits }: Context,
  { token }: Parsed<typeof operation>,
  { request }: Call,
): Promise<Application> {
  callLimits.take('openLink', subnet(request.ip))
  const { id } = await readApplication(database.query, token)
  await database.query(confirm, [id])
  return wireApplication(await readApplication(database.query, token))
}
