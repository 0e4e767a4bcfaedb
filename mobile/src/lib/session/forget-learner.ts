import { queryClient } from '@/lib/stores/query-client'
import { textStore } from '@/lib/stores/text-store'
import { SESSION_KEY } from './session-key'

/** Kept under the learner's id, so that nobody else is shown or sends them. */
export const WRITTEN = ['draft/', 'unanswered/', 'feedback/', 'feedback-picture/', 'survey/'] as const

/**
 * Takes everything of a learner off the device: drafts, what waits to be sent, kept answers. Theme and language are the device's and
 * stay; `alsoKept` are further beginnings of keys that do.
 */
export async function forgetLearner(alsoKept: readonly string[] = []): Promise<void> {
  await queryClient.cancelQueries({ predicate: isAnswer })
  const isKept = (key: string) => ['device/', ...alsoKept].some((start) => key.startsWith(start))
  for (const key of await textStore.keys()) if (!isKept(key)) await textStore.remove(key)
  forgetAnswers()
}

/** Those in memory. Not by `clear`: screens that still stand would go on showing what they had; they ask anew, which nobody waits for. */
export const forgetAnswers = (): void => void queryClient.resetQueries({ predicate: isAnswer })

const isAnswer = ({ queryKey }: { queryKey: readonly unknown[] }): boolean => queryKey[0] !== SESSION_KEY[0]
