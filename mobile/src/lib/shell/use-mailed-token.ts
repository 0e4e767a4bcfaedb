import { useLocalSearchParams } from 'expo-router'

/** What the mailed link that opened this screen carries; null where it was opened without one. */
export function useMailedToken(): string | null {
  const { token } = useLocalSearchParams<{ token?: string }>()
  return token ?? null
}
