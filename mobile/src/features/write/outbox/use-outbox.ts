import type { Draft } from '../drafts/draft'
import { useDrafts } from '../drafts/use-drafts'

/**
 * What this device holds of essays that are to be submitted: `waiting` go by themselves when the network or the server is back,
 * `refused` need the learner. Open one with `/write/<promptId>?draft=<id>`.
 */
export function useOutbox(): { waiting: readonly Draft[]; refused: readonly Draft[] } {
  const drafts = useDrafts() ?? []
  return {
    waiting: drafts.filter(({ queuedAt }) => queuedAt !== null),
    refused: drafts.filter(({ refusal, queuedAt }) => refusal !== null && queuedAt === null),
  }
}
