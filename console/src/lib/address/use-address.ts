import { useSyncExternalStore } from 'react'

/** Where the console stands on its server. */
const BASE = '/console'

export type Address = {
  /** Behind `/console`: `/` or `/testers`. */
  path: string
  query: URLSearchParams
}

let address = read()
const listeners = new Set<() => void>()

function read(): Address {
  const { pathname, search } = window.location
  const path = pathname.startsWith(BASE) ? pathname.slice(BASE.length) : pathname
  return { path: path.replace(/\/+$/, '') || '/', query: new URLSearchParams(search) }
}

function tell(): void {
  address = read()
  for (const listener of listeners) listener()
}

window.addEventListener('popstate', tell)

/** Where the operator is. The address holds the page with its filters, its order and its place, so that it can be sent to a colleague. */
export const useAddress = (): Address =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => address,
  )

/** `/testers?wave=1` as the browser is to write it. */
export const hrefOf = (to: string): string => `${BASE}${to === '/' ? '/' : to}`

export function go(to: string, { replace = false } = {}): void {
  window.history[replace ? 'replaceState' : 'pushState'](null, '', hrefOf(to))
  tell()
}
