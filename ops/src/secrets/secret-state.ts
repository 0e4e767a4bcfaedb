import type { SecretName } from '@truegul/production/secrets'

export type SecretState = {
  name: SecretName
  state:
    | 'ok'
    /** A pair while it is replaced. */
    | 'rotating'
    /** The infrastructure, or the file, has no such thing. */
    | 'absent'
    | 'empty'
    | 'weak'
  /** Tasks that refer to it. */
  usedBy: string[]
  /** What to do; null: nothing. */
  todo: string | null
}
