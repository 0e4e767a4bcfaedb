/** Loads the page anew: nothing of what another learner saw or typed is left in memory. */
export const startAfresh = (_router: unknown): void => window.location.assign('/')
