import type { Aws } from '../aws/connect-aws.ts'

export type PauseWork = { aws: Aws; minutes: number; remark(line: string): void }
