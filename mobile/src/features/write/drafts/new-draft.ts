import { randomUUID } from 'expo-crypto'
import type { Draft } from './draft'

export const newIds = (): Pick<Draft, 'id' | 'submissionId'> => ({ id: randomUUID(), submissionId: randomUUID() })

export const newDraft = (promptId: string, rewriteOf: string | null = null): Draft => ({
  ...newIds(),
  promptId,
  rewriteOf,
  text: '',
  changedAt: 0,
  revision: 0,
  inAccountAt: null,
  other: null,
  trouble: null,
  queuedAt: null,
  refusal: null,
  exam: null,
})
