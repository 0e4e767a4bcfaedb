/** Screens for visitors, who are not asked to log in there. All others are for learners. */
const OPEN: ReadonlySet<string> = new Set([
  ...['login', 'signup', 'forgot', 'reset', 'confirm', 'privacy', 'beta', '+not-found'],
])

/** Is the screen `route`, named as its file, open to visitors? */
export const isOpen = (route: string): boolean => OPEN.has(route.split('/')[0] ?? '')
