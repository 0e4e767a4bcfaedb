type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** What an operation is asked, without what the address does not say. */
export const given = <T extends object>(asked: T): Given<T> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Given<T>
