import * as SecureStore from 'expo-secure-store'

const NAME = { access: 'truegul.access', refresh: 'truegul.refresh', device: 'truegul.device' } as const

/** The tokens of the session, and the name that the server knows the device by, in the phone's key store. */
export const readToken = (kind: keyof typeof NAME): Promise<string | null> => SecureStore.getItemAsync(NAME[kind])

type Tokens = { accessToken: string | null; refreshToken: string | null; deviceToken?: string | null }

export async function keepTokens({ accessToken, refreshToken, deviceToken }: Tokens): Promise<void> {
  if (accessToken) await SecureStore.setItemAsync(NAME.access, accessToken)
  if (refreshToken) await SecureStore.setItemAsync(NAME.refresh, refreshToken)
  if (deviceToken) await SecureStore.setItemAsync(NAME.device, deviceToken)
}

/** Those of the session. The device stays known, so that nobody who guesses a password can lock its learner out there. */
export async function forgetTokens(): Promise<void> {
  for (const name of [NAME.access, NAME.refresh]) await SecureStore.deleteItemAsync(name)
}
