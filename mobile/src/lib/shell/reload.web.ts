/** A browser gets the newest app by loading the page again. */
export const reload: (() => void) | null = () => window.location.reload()
