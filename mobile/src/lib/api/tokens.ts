import * as SecureStore from 'expo-secure-store'

const NAME = { access: 'truegul.access', refresh: 'truegul.refresh' } as const

/** The tokens of the session, in the phone's key store. */
export const readToken = (kind: keyof typeof NAME): Promise<string | null> => SecureStore.getItemAsync(NAME[kind])

type Tokens = { accessToken: string | null; refreshToken: string | null }

export async function keepTokens({ accessToken, refreshToken }: Tokens): Promise<void> {
  if (accessToken) await SecureStore.setItemAsync(NAME.access, accessToken)
  if (refreshToken) await SecureStore.setItemAsync(NAME.refresh, refreshToken)
}

export async function forgetTokens(): Promise<void> {
  for (const name of Object.values(NAME)) await SecureStore.deleteItemAsync(name)
}
