import { textStore } from '@/lib/stores/text-store'
import { Picture, Waiting } from './waiting'

export type Outbox = ReturnType<typeof openOutbox>

/** Feedback of one learner that waits on this device, in memory and in the store. */
export function openOutbox(learnerId: string) {
  const keyOf = (id: string) => `feedback/${learnerId}/${id}`
  const pictureKeyOf = (id: string) => `feedback-picture/${learnerId}/${id}`
  const waiting = new Map<string, Waiting>()
  const listeners = new Set<() => void>()
  let shown: readonly Waiting[] = []
  let changes = 0

  const show = () => {
    shown = [...waiting.values()].sort((one, other) => other.writtenAt.localeCompare(one.writtenAt))
    for (const listener of [...listeners]) listener()
  }
  /** Reads all anew: another tab may have sent one. */
  const refresh = async (): Promise<void> => {
    const before = changes
    const keys = (await textStore.keys()).filter((key) => key.startsWith(keyOf('')))
    const read = await Promise.all(keys.map(async (key) => parse(Waiting, await textStore.read(key))))
    // What was put or taken away meanwhile is not to be undone by what was read before it.
    if (changes !== before) return refresh()
    waiting.clear()
    for (const item of read) if (item) waiting.set(item.id, item)
    show()
  }
  const put = (item: Waiting): Promise<void> => {
    changes += 1
    waiting.set(item.id, item)
    show()
    return textStore.write(keyOf(item.id), JSON.stringify(item))
  }
  return {
    learnerId,
    ready: refresh(),
    refresh,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Newest first. The same array until something changes. */
    all: () => shown,
    get: (id: string) => waiting.get(id) ?? null,
    put,
    /** The picture is kept first: a text without it would be sent without it. */
    async add(item: Waiting, picture: Picture | null): Promise<void> {
      if (picture) await textStore.write(pictureKeyOf(item.id), JSON.stringify(picture))
      await put(item)
    },
    async remove(id: string): Promise<void> {
      changes += 1
      waiting.delete(id)
      show()
      await textStore.remove(keyOf(id))
      await textStore.remove(pictureKeyOf(id))
    },
    pictureOf: async (id: string): Promise<Picture | null> => parse(Picture, await textStore.read(pictureKeyOf(id))),
  }
}

function parse<T>(schema: { safeParse(value: unknown): { data?: T | undefined } }, kept: string | null): T | null {
  return kept === null ? null : (schema.safeParse(JSON.parse(kept)).data ?? null)
}
