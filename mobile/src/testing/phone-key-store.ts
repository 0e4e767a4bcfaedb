const kept = new Map<string, string>()

/** The phone's key store as expo-secure-store asks for it: a name and a text. */
export const phoneKeyStore = {
  getValueWithKeyAsync: async (key: string): Promise<string | null> => kept.get(key) ?? null,
  setValueWithKeyAsync: async (value: string, key: string): Promise<void> => {
    kept.set(key, value)
  },
  deleteValueWithKeyAsync: async (key: string): Promise<void> => {
    kept.delete(key)
  },
}
