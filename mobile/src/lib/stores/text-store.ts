import Storage from 'expo-sqlite/kv-store'

/** Texts on the device, by key. What `write` was given survives the end of the process at once. */
export const textStore = {
  read: (key: string): Promise<string | null> => Promise.resolve(Storage.getItemSync(key)),
  write: async (key: string, value: string): Promise<void> => {
    Storage.setItemSync(key, value)
  },
  remove: async (key: string): Promise<void> => {
    Storage.removeItemSync(key)
  },
  keys: (): Promise<string[]> => Promise.resolve(Storage.getAllKeysSync()),
  clear: async (): Promise<void> => {
    Storage.clearSync()
  },
}
