import type { Read } from '@truegul/contract'
import type { EssayRead as Schema } from '@truegul/contract/console'

export type EssayRead = Read<typeof Schema>
export type Judgement = NonNullable<EssayRead['judgement']>
