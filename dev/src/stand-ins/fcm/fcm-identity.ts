import { generateKeyPairSync } from 'node:crypto'
import type { FcmSettings } from '@truegul/api-server/push/push-settings'

export type FcmIdentity = ReturnType<typeof fcmIdentity>

/** A service account as Google gives it to a project: as settings, as environment, and what Google keeps of it. */
export function fcmIdentity() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const settings: FcmSettings = {
    projectId: 'truegul-test',
    clientEmail: 'push@truegul-test.iam.gserviceaccount.com',
    key: privateKey,
    keyId: 'key-1',
    url: null,
  }
  const file = {
    type: 'service_account',
    project_id: settings.projectId,
    private_key_id: settings.keyId,
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    client_email: settings.clientEmail,
    token_uri: 'https://oauth2.googleapis.com/token',
  }
  return { settings, env: { FCM_SERVICE_ACCOUNT: JSON.stringify(file) }, publicKey }
}
