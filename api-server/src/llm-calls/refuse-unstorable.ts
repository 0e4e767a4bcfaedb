import { Problem } from '@truegul/contract'
import { sqlState } from '../database/database.ts'

/**
 * Class 22, data exception: what fits the contract and not the table.
 *
 * @throws Problem `invalid-input`, or the error itself when it is another
 */
export function refuseUnstorable(error: unknown): never {
  if (!sqlState(error)?.startsWith('22')) throw error
  throw new Problem('invalid-input', 'A number is too large to be booked, or a text holds a NUL character.')
}
