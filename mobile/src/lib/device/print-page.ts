/** Prints what is on the screen; null where there is no printing. */
export const printPage: (() => void) | null = null
