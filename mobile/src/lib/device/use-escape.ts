/** Phones have no Escape key: what is open has a button that closes it. */
export function useEscape(_close: (() => void) | null): void {}
