import type { Read } from '@truegul/contract'
import type { getFeedback } from '@truegul/contract/console'

export type Feedback = Read<typeof getFeedback.output>
