import Storage from 'expo-sqlite/kv-store'

/** Choices of this device, whoever is signed in: read at once, before the first screen. They stay when a learner logs out. */
export const deviceStore = {
  read: (key: string): string | null => Storage.getItemSync(`device/${key}`),
  write: (key: string, value: string): void => Storage.setItemSync(`device/${key}`, value),
}
