import { REFUSALS, type Refusal } from '@truegul/operators'
import { CommandError } from './command.ts'

/** The sentence for what an action refused. */
export const refused = (refusal: Refusal) => new CommandError(REFUSALS[refusal])
