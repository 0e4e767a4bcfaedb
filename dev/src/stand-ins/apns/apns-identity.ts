import { generateKeyPairSync } from 'node:crypto'
import type { ApnsSettings } from '@truegul/api-server/push/push-settings'

export type ApnsIdentity = ReturnType<typeof apnsIdentity>

/** A key and names as Apple gives them to a developer: as settings, as environment, and what Apple keeps of them. */
export function apnsIdentity() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const settings: ApnsSettings = {
    key: privateKey,
    keyId: 'KEY1234567',
    teamId: 'TEAM123456',
    bundleId: 'app.truegul.test',
    environment: 'production',
    url: null,
  }
  const env = {
    APNS_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    APNS_KEY_ID: settings.keyId,
    APNS_TEAM_ID: settings.teamId,
    APNS_BUNDLE_ID: settings.bundleId,
  }
  return { settings, env, publicKey }
}
