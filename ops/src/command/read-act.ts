import { UserId } from '@truegul/contract'
import { OperatorReason } from '@truegul/contract/console'
import { UsageError } from './command.ts'

/** `--reason`, which everything that operators do has. @throws UsageError */
export function readReason(text: string): string {
  const reason = OperatorReason.safeParse(text)
  if (reason.success) return reason.data
  throw new UsageError(
    '--reason says why, in 3 to 500 characters; it is kept in the audit for two years, so it names nobody.',
  )
}

/** An id of a person or an essay. @throws UsageError */
export function readId(text: string): string {
  const id = UserId.safeParse(text)
  if (id.success) return id.data
  throw new UsageError(`"${text}" is no id.`)
}
