import { z } from 'zod'
import { textStore } from '@/lib/stores/text-store'
import type { Memories, Memory } from './cards'

const KEY = 'practice'
const Kept = z.record(z.string(), z.object({ seenAt: z.number(), missed: z.number(), right: z.number() }))

/** What was practised on this device. What cannot be read counts as nothing: it decides the order of cards only. */
export async function readMemories(): Promise<Memories> {
  const kept = await textStore.read(KEY)
  if (kept === null) return {}
  try {
    return Kept.parse(JSON.parse(kept))
  } catch {
    return {}
  }
}

export async function keepMemory(id: string, memory: Memory): Promise<void> {
  await textStore.write(KEY, JSON.stringify({ ...(await readMemories()), [id]: memory }))
}
