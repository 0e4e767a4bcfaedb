/** Phones carry the app with them; only a browser has to keep it. */
export const keepShell = (): void => {}
