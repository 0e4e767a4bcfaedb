import { z } from 'zod'
import { textStore } from '@/lib/stores/text-store'

const KEY = 'owner'
const Owner = z.object({ id: z.string(), email: z.string() })
export type Owner = z.infer<typeof Owner>

/** Whose texts and answers are kept on this device: they stay when a session ends by itself, and go with a log-out. */
export async function readOwner(): Promise<Owner | null> {
  const kept = await textStore.read(KEY)
  return kept === null ? null : (Owner.safeParse(JSON.parse(kept)).data ?? null)
}

export const keepOwner = ({ id, email }: Owner): Promise<void> => textStore.write(KEY, JSON.stringify({ id, email }))
