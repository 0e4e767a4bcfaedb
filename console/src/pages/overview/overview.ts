import type { Read } from '@truegul/contract'
import type { getOverview } from '@truegul/contract/console'

export type Overview = Read<typeof getOverview.output>
