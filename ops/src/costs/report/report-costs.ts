import pg from 'pg'
import { AwsFailure } from '../../aws/aws-failure.ts'
import { type CommandContext, CommandError } from '../../command/command.ts'
import { type MonthReport, monthReport } from './month-report.ts'
import { type MonthSpan, monthSpan } from './month-span.ts'
import { type AwsSpend, isAbsent, readAwsSpend } from './read-aws-spend.ts'
import { readLlmMetrics } from './read-llm-metrics.ts'
import { type LlmUse, readLlmUse } from './read-llm-use.ts'

type Wish = { month: string | null; isOnAws: boolean; now: Date }

/** Asks AWS and the ledger of LLM calls; what cannot be asked is not known. @throws CommandError for a month to come */
export async function reportCosts(context: CommandContext, { month, isOnAws, now }: Wish): Promise<MonthReport> {
  const span = monthSpan(month, now)
  if (span.first > now) throw new CommandError(`${span.month} has not begun yet.`)
  const aws: AwsSpend = isOnAws
    ? await readAwsSpend(context.aws(), span)
    : { is: 'unknown', why: 'TrueGul does not run on AWS here', isFault: false }
  return monthReport(span, aws, await llmUse(context, { month, isOnAws, now }, span), context.llmBudgetUsd())
}

/** From the ledger; where the database cannot be reached, from the metrics in CloudWatch; without AWS, from the one of npm start. */
async function llmUse(context: CommandContext, { isOnAws, now }: Wish, span: MonthSpan): Promise<LlmUse> {
  if (!isOnAws || context.givenDatabaseUrl() !== null) return readLedger(context, span)
  try {
    return await readLlmMetrics(context.aws(), span, now)
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error
    if (isAbsent(error)) return readLedger(context, span)
    return { is: 'unknown', why: error.message, isFault: true }
  }
}

async function readLedger(context: CommandContext, { month }: MonthSpan): Promise<LlmUse> {
  let client: pg.Client
  try {
    client = new pg.Client({ connectionString: await context.databaseUrlOrEmbedded() })
  } catch (error) {
    if (error instanceof CommandError) return { is: 'unknown', why: error.message, isFault: false }
    throw error
  }
  client.on('error', () => {}) // told by the query
  try {
    await client.connect()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { is: 'unknown', why: `the database does not answer (${error.code})`, isFault: true }
  }
  try {
    return await readLlmUse(client, month)
  } finally {
    await client.end()
  }
}
