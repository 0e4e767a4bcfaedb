import { PushTarget } from '@truegul/contract'

/** The essay that a notification is about, from the data it carries; null for whatever is none of ours, or only a newer server's. */
export function resultOf(data: unknown): string | null {
  return PushTarget.safeParse(data).data?.resultId ?? null
}
