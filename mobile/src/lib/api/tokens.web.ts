// In a browser the tokens are cookies that no script can read: there is nothing to keep.

export const readToken = async (_kind: 'access' | 'refresh' | 'device'): Promise<string | null> => null
export const keepTokens = async (_tokens: object): Promise<void> => {}
export const forgetTokens = async (): Promise<void> => {}
