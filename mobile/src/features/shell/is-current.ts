/** Does the screen at `pathname` belong to the place `href`? A result belongs to the history it is listed in. */
export function isCurrent(href: string, pathname: string): boolean {
  const home = BELONGS_TO[pathname.split('/')[1] ?? ''] ?? pathname
  return href === '/' ? home === '/' : home === href || home.startsWith(`${href}/`)
}

const BELONGS_TO: Readonly<Record<string, string>> = {
  result: '/history',
  manuscript: '/history',
  compare: '/history',
  readers: '/history',
  mistakes: '/progress',
  feedback: '/you',
  survey: '/inbox',
}
