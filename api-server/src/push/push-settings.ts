import type { KeyObject } from 'node:crypto'
import { readAppleKey, readServiceAccount, type ServiceAccountKey } from '@truegul/service/push-keys'
import { z } from 'zod'

/** Null: nobody gave the vendor's keys, and its notifications end as `not-configured`. */
export type PushSettings = { apns: ApnsSettings | null; fcm: FcmSettings | null }

export type ApnsSettings = {
  /** P-256, the contents of the .p8 file. */
  key: KeyObject
  keyId: string
  teamId: string
  bundleId: string
  /** Of devices that do not say which one their tokens belong to. */
  environment: 'development' | 'production'
  /** Instead of Apple's servers, on a developer's machine. */
  url: string | null
}

export type FcmSettings = ServiceAccountKey & {
  /** Instead of Google's servers, those of the access tokens too, on a developer's machine. */
  url: string | null
}

const standIn = z.url({ protocol: /^https?$/, hostname: /^(127\.0\.0\.1|localhost)$/ }).optional()

export const PUSH_CONFIG = {
  APNS_KEY_ID: z
    .string()
    .regex(/^[A-Z0-9]{10}$/)
    .optional()
    .describe('set it to the ten characters that name the key, like AB12CD34EF'),
  APNS_TEAM_ID: z
    .string()
    .regex(/^[A-Z0-9]{10}$/)
    .optional()
    .describe('set it to the ten characters that name the team at Apple, like 12AB34CD56'),
  APNS_BUNDLE_ID: z
    .string()
    .regex(/^[\w-]+(\.[\w-]+)+$/)
    .optional()
    .describe('set it to the bundle id of the app, like app.truegul.mobile'),
  APNS_ENVIRONMENT: z
    .enum(['production', 'sandbox'])
    .default('production')
    .describe('set it to production, which TestFlight uses too, or to sandbox for builds by Xcode'),
  APNS_URL: standIn.describe('leave it out; only a developer’s machine sends to a stand-in, on 127.0.0.1'),
  FCM_PROJECT_ID: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional()
    .describe('set it to the id of the Firebase project, or leave it out where it is the service account’s own'),
  FCM_URL: standIn.describe('leave it out; only a developer’s machine sends to a stand-in, on 127.0.0.1'),
}

export const PUSH_SECRETS = {
  APNS_KEY: z
    .string()
    .transform((text, context) => {
      const key = readAppleKey(text)
      if (key !== null) return key
      context.addIssue({ code: 'custom', message: 'is no key of Apple' })
      return z.NEVER
    })
    .optional()
    .describe('set it to the contents of the .p8 file of a key for the Apple Push Notifications service'),
  FCM_SERVICE_ACCOUNT: z
    .string()
    .transform((text, context) => {
      const account = readServiceAccount(text)
      if (account !== null) return account
      context.addIssue({ code: 'custom', message: 'is no key of a service account' })
      return z.NEVER
    })
    .optional()
    .describe('set it to the contents of the JSON file of a key of the Firebase project’s service account'),
}

type PushEnv = z.output<z.ZodObject<typeof PUSH_CONFIG & typeof PUSH_SECRETS>>

/** Half of a configuration is a mistake that nobody should find out about by missing notifications. */
export function pushFaults(env: PushEnv, isDevelopment: boolean): { name: keyof PushEnv; error: string }[] {
  const ofApple = (['APNS_KEY', 'APNS_KEY_ID', 'APNS_TEAM_ID', 'APNS_BUNDLE_ID'] as const).filter(
    (name, _, all) => env[name] === undefined && all.some((other) => env[other] !== undefined),
  )
  const ofGoogle = env.FCM_PROJECT_ID !== undefined && env.FCM_SERVICE_ACCOUNT === undefined
  const elsewhere = (['APNS_URL', 'FCM_URL'] as const).filter((name) => !isDevelopment && env[name] !== undefined)
  return [
    ...[...ofApple, ...(ofGoogle ? (['FCM_SERVICE_ACCOUNT'] as const) : [])].map((name) => ({
      name,
      error: 'is not set',
    })),
    ...elsewhere.map((name) => ({ name, error: 'would send every notification elsewhere than to its vendor' })),
  ]
}

/** Of an environment without faults. */
export function readPushSettings(env: PushEnv): PushSettings {
  const { APNS_KEY, APNS_KEY_ID, APNS_TEAM_ID, APNS_BUNDLE_ID, APNS_ENVIRONMENT, FCM_SERVICE_ACCOUNT } = env
  const apns =
    APNS_KEY && APNS_KEY_ID && APNS_TEAM_ID && APNS_BUNDLE_ID
      ? {
          key: APNS_KEY,
          keyId: APNS_KEY_ID,
          teamId: APNS_TEAM_ID,
          bundleId: APNS_BUNDLE_ID,
          environment: APNS_ENVIRONMENT === 'sandbox' ? ('development' as const) : ('production' as const),
          url: env.APNS_URL ?? null,
        }
      : null
  const fcm = FCM_SERVICE_ACCOUNT
    ? {
        ...FCM_SERVICE_ACCOUNT,
        projectId: env.FCM_PROJECT_ID ?? FCM_SERVICE_ACCOUNT.projectId,
        url: env.FCM_URL ?? null,
      }
    : null
  return { apns, fcm }
}
