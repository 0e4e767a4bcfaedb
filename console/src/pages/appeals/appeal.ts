import type { Read } from '@truegul/contract'
import type { readAppeal } from '@truegul/contract/console'

export type Appeal = Read<typeof readAppeal.output>
