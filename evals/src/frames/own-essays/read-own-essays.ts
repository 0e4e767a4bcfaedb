import control from './control.json' with { type: 'json' }
import lookedAt from './looked-at.json' with { type: 'json' }

/** An essay with errors of a learner, the same without them, and each error as it is written and as it should be. */
export type OwnEssay = {
  topic: string
  wrong: string
  right: string
  errors: readonly { kind: string; wrong: string; right: string }[]
}

/**
 * Essays of our own of a learner of the middle levels, with some 25 errors in 600 characters, written by who had not seen the rules. From
 * the ones in `lookedAt` rules were made; of the `control` only counts were looked at.
 */
export const OWN_ESSAYS: { lookedAt: readonly OwnEssay[]; control: readonly OwnEssay[] } = { lookedAt, control }
