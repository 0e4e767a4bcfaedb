import type { ApiEnv, ApiSecretEnv, MlEnv, MlSecretEnv } from './server-env.ts'

// Compiled, never run. When one of these mistakes compiled, the line that expects an error would be the error.

const api = { PUBLIC_URL: 'https://truegul.example.org' } satisfies ApiEnv
const secrets = { DATABASE_URL: '', QUEUE_URL: '', JWT_SECRET: '', CALLBACK_SECRET: '' } satisfies ApiSecretEnv<string>

// @ts-expect-error a variable that the API server needs is missing
export const missing: ApiEnv = { HOST: '0.0.0.0' }
// @ts-expect-error and one that the ML server needs
export const missingInMl: MlEnv = { HOST: '0.0.0.0' }
// @ts-expect-error a secret is missing
export const missingSecret: ApiSecretEnv<string> = { DATABASE_URL: '', QUEUE_URL: '', JWT_SECRET: '' }
// @ts-expect-error a needed variable may not be left empty on the way
export const unset: ApiEnv = { PUBLIC_URL: undefined }
// @ts-expect-error nobody reads this one
export const extra: ApiEnv = { ...api, INTERNAL_PROT: '8082' }
// @ts-expect-error the API server reads no key of a vendor
export const foreign: ApiSecretEnv<string> = { ...secrets, ANTHROPIC_API_KEY: '' }
// @ts-expect-error the ML server holds no credentials of the tables
export const tables: MlSecretEnv<string> = { QUEUE_URL: '', CALLBACK_SECRET: '', DATABASE_URL: '' }
// @ts-expect-error a secret does not stand in the plain environment
export const plain: ApiEnv = { ...api, JWT_SECRET: '' }
