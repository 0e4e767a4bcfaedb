import { APP_PATHS } from '@truegul/contract'

/**
 * The screen that an address from outside opens: a link of the app's scheme, a link to its site or a bare path. Whatever is no
 * address of the app opens the first screen. Queries and fragments are dropped, but for what a mailed link carries behind its `#`.
 */
export function screenOfLink(link: string): string {
  const path = pathOf(link)
  if (!PATTERNS.some((pattern) => pattern.test(path))) return '/'
  const [, token] = MAILED.has(path) ? (TOKEN.exec(link) ?? []) : []
  if (token !== undefined) return `${path}?token=${token}`
  const [, code] = path === '/signup' ? (INVITE.exec(link) ?? []) : []
  return code === undefined ? path : `${path}?invite=${code}`
}

/** A parameter is an id; nothing with dots, slashes or escapes opens anything. */
const PATTERNS = APP_PATHS.map((path) => new RegExp(`^${path.replaceAll(/:\w+/g, '[A-Za-z0-9_-]{1,64}')}$`))

/** Screens that links in mails lead to. */
const MAILED: ReadonlySet<string> = new Set(['/reset', '/confirm', '/beta/mine'])
const TOKEN = /#([A-Za-z0-9_-]{1,200})$/
/** What a link to the sign-up fills in. */
const INVITE = /#invite=([A-Za-z0-9-]{1,64})$/

/** `truegul://result/1` names no host, `https://site/result/1` does. */
function pathOf(link: string): string {
  const bare = link
    .replace(/[?#].*$/s, '')
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/^[a-z][a-z0-9+.-]*:\/*/i, '')
  return `/${bare.replace(/^\/+|\/+$/g, '')}`
}
