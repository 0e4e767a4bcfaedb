import type { Operation } from '@truegul/contract'
import * as operators from '@truegul/contract/console'
import { OPERATIONS } from '@truegul/contract/operations'
import pg from 'pg'

/** What the console asks for. Named, so that one operation may be asked for in several ways. */
export type ConsoleCall = { operation: Operation; input: Record<string, unknown>; how: string }

type Known = { month: string; day: string; personId: string; promptId: string; email: string; feedbackId: string }

/** Ways beside the plain one. What is not here is asked for without anything; what needs more than that is left out. */
const ways = ({
  month,
  day,
  personId,
  promptId,
  email,
  feedbackId,
}: Known): Record<string, Record<string, unknown>[]> => ({
  [operators.getMonthlyReport.name]: [{ month }],
  [operators.exportMonthlyReport.name]: [{ month }],
  [operators.listEssays.name]: [
    ...[{}, { page: 400, rows: 200 }, { state: 'completed' }, { state: 'waiting' }, { failure: 'scorer-failed' }],
    ...[{ personId }, { promptId }, { day }, { month }, { promptId, state: 'failed', order: 'ascending' }],
    ...[
      { state: 'completed', lastHours: 24 },
      { delayedOnly: 'true' },
      { detection: 'looked', firstLanguage: 'vi', lastHours: 2_160 },
    ],
    ...[{ detection: 'flagged', firstLanguage: 'unknown', lastHours: 8_784 }, { detection: 'disputed' }],
  ],
  [operators.listCalls.name]: [
    {},
    { day },
    { personId },
    { failedOnly: 'true' },
    { page: 500, rows: 200 },
    { model: 'claude-haiku-4-5' },
    { lastHours: 24, failedOnly: 'true' },
  ],
  [operators.getFlagRates.name]: [{}, { days: 366 }],
  [operators.getRatings.name]: [{}, { days: 366 }],
  [operators.listRatings.name]: [{}, { days: 366, stars: 4 }, { days: 366, opinion: 'wrong' }],
  [operators.listMails.name]: [
    {},
    { state: 'sent', lastHours: 24 },
    { state: 'failed' },
    { personId },
    { page: 100, rows: 200 },
  ],
  [operators.listNotifications.name]: [{}, { state: 'sent', lastHours: 24 }, { personId }, { page: 100, rows: 200 }],
  [operators.listDisputes.name]: [{}, { openOnly: 'true' }],
  [operators.listAudit.name]: [{}, { personId }],
  [operators.findPerson.name]: [{ email, reason: 'measuring' }],
  [operators.listTesters.name]: [{}, { page: 200 }, { wave: 'none', channel: 'none', stage: 'active' }],
  [operators.listFeedback.name]: [{}, { status: 'new' }, { page: 100, rows: 200 }],
  [operators.getFeedback.name]: [{ id: feedbackId }],
  [operators.exportTesters.name]: [{ store: 'testflight' }, { store: 'play' }],
  [operators.getSurveyResults.name]: [{ number: 1 }],
  [operators.exportSurvey.name]: [{ number: 1 }],
})

/** Every operation of the contract by which an operator reads, so that new ones join by themselves. */
export async function consoleCalls(databaseUrl: string): Promise<ConsoleCall[]> {
  const known = ways(await look(databaseUrl))
  const reads = OPERATIONS.filter(
    ({ caller, method, name }) => caller === 'operator' && (method === 'GET' || name in known),
  )
  return reads.flatMap((operation) =>
    (known[operation.name] ?? [{}])
      .filter((input) => operation.input.safeParse(input).success)
      .map((input) => ({ operation, input, how: wordsOf(input) })),
  )
}

const wordsOf = (input: Record<string, unknown>) =>
  Object.entries(input)
    .filter(([key]) => key !== 'reason')
    .map(([key, value]) => (/^(\w*id|email)$/i.test(key) ? key : `${key} ${value}`))
    .join(', ')

async function look(databaseUrl: string): Promise<Known> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<Known>(`
    select to_char(now() at time zone 'Asia/Seoul', 'YYYY-MM') as month, to_char(now() at time zone 'Asia/Seoul', 'YYYY-MM-DD') as day,
      u.id as "personId", u.email, (select prompt_id from submissions limit 1) as "promptId", (select id from feedback limit 1) as "feedbackId"
    from users u where u.invite_code = 'LOAD-7'`)
  await client.end()
  return rows[0]!
}
