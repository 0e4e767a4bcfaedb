import { createPrivateKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'

/** Of a Firebase project, as far as notifications need it. */
export type ServiceAccountKey = { projectId: string; clientEmail: string; key: KeyObject; keyId: string }

const ServiceAccount = z.object({
  project_id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  client_email: z.email(),
  private_key: z.string(),
  private_key_id: z.string().min(1),
})

/** The key in a .p8 file of Apple; null when it is none. */
export function readAppleKey(text: string): KeyObject | null {
  const key = readKey(text)
  const isApples = key?.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1'
  return isApples ? key : null
}

/** The key in the JSON file of a service account of Google; null when it is none. */
export function readServiceAccount(text: string): ServiceAccountKey | null {
  try {
    const account = ServiceAccount.parse(JSON.parse(text))
    const key = readKey(account.private_key)
    if (key?.asymmetricKeyType !== 'rsa') return null
    return { projectId: account.project_id, clientEmail: account.client_email, key, keyId: account.private_key_id }
  } catch {
    return null
  }
}

/** Variables that were set on one line have `\n` in them as two characters. */
function readKey(text: string): KeyObject | null {
  try {
    return createPrivateKey(text.replaceAll('\\n', '\n'))
  } catch {
    return null
  }
}
