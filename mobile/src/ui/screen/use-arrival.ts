/** Phones tell a screen reader themselves that a screen has come. @returns id for the screen's landmark: none is needed */
export const useArrival = (_name: string | undefined): string | undefined => undefined
