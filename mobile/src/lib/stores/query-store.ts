import { textStore } from './text-store'

const PREFIX = 'query/'

/** Where answers of queries are kept, so that the app opens without a network. */
export const queryStore = {
  getItem: (key: string) => textStore.read(PREFIX + key),
  setItem: (key: string, value: string) => textStore.write(PREFIX + key, value),
  removeItem: (key: string) => textStore.remove(PREFIX + key),
}
