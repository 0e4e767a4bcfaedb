export type BatchOptions<In, Out> = {
  /** One statement for all; answers in the order of the items. */
  run: (items: readonly In[]) => Promise<Out[]>
  /** What two items of one statement must not share; an item that does waits for the next one. */
  keys: (item: In) => readonly string[]
  /** Whether an error of a statement for several may be one item's fault alone: each is then run by itself. */
  isOfOne: (error: unknown) => boolean
  most: number
}

type Waiting<In, Out> = { item: In; keys: readonly string[]; promise: PromiseWithResolvers<Out> }

/**
 * Runs what comes in while a statement is under way in one statement together. An item that comes alone is run at once, so an
 * idle server loses nothing; a busy one pays for planning, commit, fsync and the way to the database once for many.
 */
export function batch<In, Out>({ run, keys, isOfOne, most }: BatchOptions<In, Out>): (item: In) => Promise<Out> {
  let waiting: Waiting<In, Out>[] = []
  let isRunning = false

  const next = (): Waiting<In, Out>[] => {
    const taken = new Set<string>()
    const chosen: Waiting<In, Out>[] = []
    const left: Waiting<In, Out>[] = []
    for (const one of waiting) {
      const isFree = chosen.length < most && one.keys.every((key) => !taken.has(key))
      if (isFree) chosen.push(one)
      else left.push(one)
      // Also the keys of those left, so that nobody overtakes on the same key.
      for (const key of one.keys) taken.add(key)
    }
    waiting = left
    return chosen
  }

  const settle = async (chosen: Waiting<In, Out>[]): Promise<void> => {
    try {
      const answers = await run(chosen.map(({ item }) => item))
      for (const [position, { promise }] of chosen.entries()) promise.resolve(answers[position]!)
    } catch (error) {
      if (chosen.length > 1 && isOfOne(error)) {
        for (const one of chosen) await settle([one])
      } else {
        for (const { promise } of chosen) promise.reject(error)
      }
    }
  }

  const work = async () => {
    isRunning = true
    while (waiting.length > 0) await settle(next())
    isRunning = false
  }

  return (item) => {
    const promise = Promise.withResolvers<Out>()
    waiting.push({ item, keys: keys(item), promise })
    if (!isRunning) void work()
    return promise.promise
  }
}
