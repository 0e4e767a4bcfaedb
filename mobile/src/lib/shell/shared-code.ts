/** Phones carry all code with them; only a browser has to fetch what late screens share. */
export const sharedCode = (): Promise<void> => Promise.resolve()
