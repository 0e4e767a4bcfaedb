/** One tab after the other, so that two of them do not refresh one session at once. */
export const takeTurns = <T>(act: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request('truegul-refresh', act) as Promise<T>) : act()
