import { queryClient } from '@/lib/stores/query-client'
import { textStore } from '@/lib/stores/text-store'
import { SESSION_KEY } from './session-key'

/** Takes everything of a learner off the device: drafts, what waits to be sent, kept answers. Theme and language are the device's and stay. */
export async function forgetLearner(): Promise<void> {
  await queryClient.cancelQueries({ predicate: isAnswer })
  for (const key of await textStore.keys()) if (!key.startsWith('device/')) await textStore.remove(key)
  queryClient.setQueryData(SESSION_KEY, null)
  forgetAnswers()
}

/** Those in memory. Not by `clear`: screens that still stand would go on showing what they had; they ask anew, which nobody waits for. */
export const forgetAnswers = (): void => void queryClient.resetQueries({ predicate: isAnswer })

const isAnswer = ({ queryKey }: { queryKey: readonly unknown[] }): boolean => queryKey[0] !== SESSION_KEY[0]
