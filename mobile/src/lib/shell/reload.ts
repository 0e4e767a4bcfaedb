/** A phone gets a newer app from its store, not by starting this one again. */
export const reload: (() => void) | null = null
