/** A phone runs one app: nobody else could be refreshing. */
export const takeTurns = <T>(act: () => Promise<T>): Promise<T> => act()
