import { z } from 'zod'
import { Draft } from './draft'
import { isBegun } from './is-begun'

export type Store = {
  read(key: string): Promise<string | null>
  write(key: string, value: string): Promise<void>
  remove(key: string): Promise<void>
  keys(): Promise<string[]>
}

export type Drafts = ReturnType<typeof openDrafts>

const Unanswered = z.array(z.string()).catch([])

/**
 * The drafts of one learner, in memory and on the device; another one's on the same device are never read. Nothing is read before
 * `mayOpen`.
 */
export function openDrafts(learnerId: string, store: Store, mayOpen: Promise<void>) {
  const prefix = `draft/${learnerId}/`
  const unansweredKey = (id: string) => `unanswered/${learnerId}/${id}`
  const drafts = new Map<string, Draft>()
  const generations = new Map<string, number>()
  const gone = new Set<string>()
  const held = new Set<string>()
  const listeners = new Set<() => void>()
  const turns = new Map<string, Promise<unknown>>()
  let shown: readonly Draft[] = []

  const show = () => {
    shown = [...drafts.values()].sort((one, other) => other.changedAt - one.changedAt)
    for (const listener of listeners) listener()
  }
  const keep = (id: string): Promise<void> => {
    const draft = drafts.get(id)
    return draft ? store.write(prefix + id, JSON.stringify(draft)) : store.remove(prefix + id)
  }
  const generation = (id: string) => generations.get(id) ?? 0
  const set = (draft: Draft) => {
    const before = drafts.get(draft.id)
    if (before && before.text !== draft.text) generations.set(draft.id, generation(draft.id) + 1)
    drafts.set(draft.id, draft)
  }
  /** Reads one anew: another tab may have changed or removed it. */
  const reload = async (id: string): Promise<void> => {
    const draft = parse(await store.read(prefix + id))
    const before = drafts.get(id)
    if (draft && !gone.has(id)) set(draft)
    else if (before && !isBegun(before)) drafts.delete(id)
  }
  /** Reads all anew that nobody writes in here. */
  const refresh = async (): Promise<void> => {
    const keys = (await store.keys()).filter((key) => key.startsWith(prefix))
    const ids = new Set([...keys.map((key) => key.slice(prefix.length)), ...drafts.keys()])
    for (const id of ids) if (!held.has(id)) await reload(id)
    show()
  }

  return {
    learnerId,
    /** Those that an editor of this page is open for. */
    held,
    /** Until then `all` is empty. */
    ready: mayOpen.then(refresh),
    refresh,
    reload,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Last changed first. The same array until something to be seen changes. */
    all: () => shown,
    get: (id: string) => drafts.get(id) ?? null,
    /** Submitted or deleted here: it does not come back from a list that was on its way. */
    isGone: (id: string) => gone.has(id),
    /** Counts how often the text was changed by anything but the keys: the field is then made anew. */
    generation,
    /** Puts a new draft in place; it is written with its first key. */
    begin(draft: Draft): void {
      drafts.set(draft.id, draft)
      show()
    },
    /** At each key. Shows nothing, which would cost a cheap phone its pace; `show` follows when the fingers rest. */
    typed(id: string, text: string, now: number): Promise<void> {
      const draft = drafts.get(id)
      if (!draft) return Promise.resolve()
      drafts.set(id, { ...draft, text, changedAt: now, inAccountAt: null, trouble: null })
      return keep(id)
    },
    show,
    put(draft: Draft): Promise<void> {
      set(draft)
      show()
      return keep(draft.id)
    },
    async remove(id: string): Promise<void> {
      gone.add(id)
      drafts.delete(id)
      show()
      await keep(id)
      await store.remove(unansweredKey(id))
    },
    /** Texts that went off to the account without an answer: it may have one of them all the same. */
    async unanswered(id: string): Promise<string[]> {
      const kept = await store.read(unansweredKey(id))
      return kept === null ? [] : Unanswered.parse(JSON.parse(kept))
    },
    rememberUnanswered(id: string, texts: string[]): Promise<void> {
      const key = unansweredKey(id)
      return texts.length === 0 ? store.remove(key) : store.write(key, JSON.stringify(texts))
    },
    /** One after the other: a draft is never saved while it is submitted. */
    inTurn<T>(id: string, act: () => Promise<T>): Promise<T> {
      const turn = (turns.get(id) ?? Promise.resolve()).then(act, act)
      turns.set(id, turn)
      return turn
    },
  }
}

function parse(kept: string | null): Draft | null {
  if (kept === null) return null
  const draft = Draft.safeParse(JSON.parse(kept))
  return draft.success ? draft.data : null
}
