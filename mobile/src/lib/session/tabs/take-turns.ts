let last: Promise<unknown> = Promise.resolve()

/** What asks about the session or changes it, one after the other. A phone runs one app: nobody else has to wait. */
export function takeTurns<T>(act: () => Promise<T>): Promise<T> {
  const turn = last.then(act, act)
  last = turn.catch(() => {})
  return turn
}
