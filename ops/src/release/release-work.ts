import type { Aws } from '../aws/connect-aws.ts'

/** What every step of a release needs. */
export type ReleaseWork = {
  aws: Aws
  /** Tells what would be done, and changes nothing. */
  dryRun: boolean
  /** How long a deployment may take, in minutes. */
  minutes: number
  remark(line: string): void
}
