import type { Service } from '@truegul/production/names'
import type { Aws } from '../aws/connect-aws.ts'

export type PauseWork = { aws: Aws; minutes: number; remark(line: string): void }

/** In the order in which they start: tasks of the ML server know only addresses that were there before. */
export const SERVICES: readonly Service[] = ['api-server', 'ml-server']
