import { FeedbackKind, FeedbackStatus } from '@truegul/contract'
import type { TFunction } from 'i18next'

/** A kind that only a newer server knows is something else. */
export const kindWords = (t: TFunction, kind: string): string =>
  t(`feedback.kind-${FeedbackKind.safeParse(kind).data ?? 'other'}`)

/** A state that only a newer server knows is being looked at. */
export const statusWords = (t: TFunction, status: string): string =>
  t(`feedback.status-${FeedbackStatus.safeParse(status).data ?? 'open'}`)
