/** Open at once: `ofOneUser` is several tabs on several devices; `most` is half of the connections that a server takes by default. */
const LIMITS = { ofOneUser: 8, most: 5_000 }

/** Watches that look again at once when all have to, and the milliseconds between two such groups: each look is a statement. */
const GROUP = 100
const BETWEEN_GROUPS = 20

/** `changed`: something may have. `over`: nobody waits any more, because the server stops or the caller went away. */
export type Woken = 'changed' | 'time' | 'over'

export type Watch = {
  /** Waits, for at most `milliseconds`, for a change since the watch was opened, or since the last one that it told. */
  next(milliseconds: number): Promise<Woken>
  close(): void
}

/** Who waits for a change of which submission. */
export type Watches = {
  /** Null when the user, or all together, have too many open, and while the server stops: the caller is answered at once. */
  open(submissionId: string, userId: string): Watch | null
  changed(submissionId: string): void
  /** Any of them may have changed while nobody told. */
  anyChanged(): void
  count(): number
  /** Ends all waits; no new one begins. */
  stop(): void
}

type Entry = { woken: 'changed' | 'over' | null; wake: () => void; close: () => void }

/**
 * A watch is opened before the state is read, so that a change in between is not missed: it is remembered until asked for. Nothing of
 * the database is held by one.
 */
export function createWatches({ ofOneUser, most } = LIMITS): Watches {
  const ofSubmission = new Map<string, Set<Entry>>()
  const ofUser = new Map<string, number>()
  const all = new Set<Entry>()
  let isStopped = false

  const tell = (entry: Entry, woken: 'changed' | 'over') => {
    if (entry.woken !== 'over') entry.woken = woken
    entry.wake()
  }

  return {
    open: (submissionId, userId) => {
      const openOfUser = ofUser.get(userId) ?? 0
      if (isStopped || openOfUser >= ofOneUser || all.size >= most) return null
      const entry: Entry = { woken: null, wake: () => {}, close: () => {} }
      const same = ofSubmission.get(submissionId) ?? new Set()
      entry.close = () => {
        tell(entry, 'over')
        if (!all.delete(entry)) return
        same.delete(entry)
        if (same.size === 0) ofSubmission.delete(submissionId)
        const left = ofUser.get(userId)! - 1
        if (left === 0) ofUser.delete(userId)
        else ofUser.set(userId, left)
      }
      all.add(entry)
      ofSubmission.set(submissionId, same.add(entry))
      ofUser.set(userId, openOfUser + 1)
      return { next: (milliseconds) => next(entry, milliseconds), close: entry.close }
    },
    changed: (submissionId) => {
      for (const entry of ofSubmission.get(submissionId) ?? []) tell(entry, 'changed')
    },
    anyChanged: () => {
      for (const [place, entry] of [...all].entries()) {
        setTimeout(tell, Math.floor(place / GROUP) * BETWEEN_GROUPS, entry, 'changed')
      }
    },
    count: () => all.size,
    stop: () => {
      isStopped = true
      for (const entry of all) entry.close()
    },
  }
}

async function next(entry: Entry, milliseconds: number): Promise<Woken> {
  if (entry.woken === null) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      entry.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
  const { woken } = entry
  if (woken === 'changed') entry.woken = null
  return woken ?? 'time'
}
