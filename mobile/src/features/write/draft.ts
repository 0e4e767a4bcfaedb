import { randomUUID } from 'expo-crypto'
import { z } from 'zod'
import { textStore } from '@/lib/stores/text-store'

/** An essay being written. `submissionId` goes with it from the first key, so that sending it twice is one submission. */
const Draft = z.object({ submissionId: z.uuid(), promptId: z.string(), text: z.string(), savedAt: z.number() })
export type Draft = z.infer<typeof Draft>

const key = (promptId: string) => `draft/${promptId}`

/** The draft kept on this device for a prompt, or a new one. */
export async function readDraft(promptId: string): Promise<Draft> {
  const kept = await textStore.read(key(promptId))
  const draft = kept === null ? null : Draft.safeParse(JSON.parse(kept))
  return draft?.success ? draft.data : { submissionId: randomUUID(), promptId, text: '', savedAt: 0 }
}

export const keepDraft = (draft: Draft): Promise<void> => textStore.write(key(draft.promptId), JSON.stringify(draft))

export const removeDraft = (promptId: string): Promise<void> => textStore.remove(key(promptId))
