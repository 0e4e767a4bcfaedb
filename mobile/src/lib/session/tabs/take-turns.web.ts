/** What asks about the session or changes it, one after the other in all tabs: no refresh token is used twice, and no late answer undoes a log-out. */
export const takeTurns = <T>(act: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request('truegul-refresh', act) as Promise<T>) : act()
