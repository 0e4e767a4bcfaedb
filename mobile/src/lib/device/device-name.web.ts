/** A browser is named by the headers of its requests. */
export const deviceName = (): string | undefined => undefined
