import type { Aws } from '../aws/connect-aws.ts'
import type { GitHub } from '../checks/check.ts'

/** One command of `truegul`. */
export type Command = {
  /** Half a line for the list of commands. */
  summary: string
  /** All that `--help` prints. */
  help: string
  run(args: string[], context: CommandContext): Promise<void>
}

export type CommandContext = {
  /** @throws CommandError without DATABASE_URL */
  databaseUrl(): string
  /** DATABASE_URL, else the database that npm start runs here. @throws CommandError without either */
  databaseUrlOrEmbedded(): Promise<string>
  /** MIGRATION_DATABASE_URL, whose role owns the tables; DATABASE_URL where one role does both. @throws CommandError */
  migrationDatabaseUrl(): string
  /** As the role that owns the tables: MIGRATION_DATABASE_URL, DATABASE_URL, else the one that npm start runs here. @throws CommandError */
  ownerDatabase(): Promise<{ url: string; isEmbedded: boolean }>
  /** DATABASE_URL, null when it is not set: never the one of npm start. @throws CommandError when it is no address */
  givenDatabaseUrl(): string | null
  /** Who the audit names: the account of this machine that runs `truegul`, or who AWS says ran it there. 1 to 100 characters. */
  machineUser(): string
  /** Where commands keep what the next run has to know. */
  stateDirectory(): string
  /** TRUEGUL_VERIFY_CODE, an invite code; null when it is not set. */
  verifyCode(): string | null
  /** Where CI is asked of a commit: GITHUB_REPOSITORY, GITHUB_TOKEN, GITHUB_API_URL, GITHUB_SHA, as GitHub's workflows set them. */
  github(): GitHub
  /** US dollars, null when it is not told here: the budget is the API server's. @throws CommandError for no amount */
  llmBudgetUsd(): number | null
  /** Clients for AWS. @throws CommandError for settings that are none */
  aws(): Aws
  /** What the operator types after a question; null where nobody sits at a keyboard. */
  ask(question: string): Promise<string | null>
  /** A value that nobody may see: typed without being shown, or from standard input, from which one with `hasLines` has to come. */
  readSecret(question: string, hasLines: boolean): Promise<string>
  /** Answers, on standard output. */
  print(line: string): void
  /** What happens meanwhile, beside the answers. */
  remark(line: string): void
}

/** The command was understood and could not be done: exit 1, unless it says otherwise. */
export class CommandError extends Error {
  override name = 'CommandError'
  readonly exitCode: number

  constructor(message: string, { exitCode = 1, ...options }: ErrorOptions & { exitCode?: number } = {}) {
    super(message, options)
    this.exitCode = exitCode
  }
}

/** The command was not understood: exit 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}
