/** What JSON makes of a row: its times as text. */
type Wired<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Wired<T[K]> } : T

/** A row as it goes over the wire. */
export const wired = <T extends object>(row: T): Wired<T> => JSON.parse(JSON.stringify(row))
