import { stepAt, totp } from '@truegul/api-server/operators/second-factor/totp'
import { createClient, signUp } from '@truegul/contract'
import { setUpSecondFactor, showSecondFactor } from '@truegul/contract/console'
import { addOperator } from '@truegul/operators'
import pg from 'pg'
import type { System } from '../../../system/start-system.ts'
import { fromBase32 } from '../../../testing/test-operator.ts'

/** An operator whose session has shown the second factor. `code` is the next one, good once for another session. */
export async function newLoadOperator({ api, postgres }: System) {
  const client = new pg.Client({ connectionString: postgres.migrationUrl })
  await client.connect()
  await client.query(`insert into invites (code) values ('TG-OPERATOR')`)
  const [email, password] = ['operator@load.test', 'four words of the load test']
  const wish = { email, password, inviteCode: 'TG-OPERATOR', consent: { llm: false }, isAtLeast14: true as const }
  const made = await createClient({ baseUrl: api.url })(signUp, wish)
  if (!made.ok) throw new Error(`no operator: ${made.problem.code}`)
  const query = async <Row extends object>({ text }: { text: string }, values: readonly unknown[]) =>
    (await client.query<Row>(text, [...values])).rows
  const enrolmentCode = await addOperator(query, { machineUser: 'bench' }, email)
  await client.end()
  const headers = { authorization: `Bearer ${made.value.accessToken}` }
  const call = createClient({ baseUrl: api.url, headers: () => headers })
  const factor = await call(setUpSecondFactor, { enrolmentCode: enrolmentCode! })
  if (!factor.ok) throw new Error(`no second factor: ${factor.problem.code}`)
  const key = fromBase32(factor.value.key)
  const code = (later: number) => totp(key, stepAt(Date.now()) + later)
  await call(showSecondFactor, { code: code(0) })
  return { email, password, headers, code: () => code(1) }
}
