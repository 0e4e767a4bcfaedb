/**
 * The secrets of production by the last part of their names (`secret()` of names.ts adds the rest), with the variable in which a server
 * reads each. Imports nothing, like names.ts.
 *
 * `made`: random, by us, and replaceable while everything runs. `given`: by a vendor; it stays empty until an operator types it in, and a
 * server that does without it must not refer to it. `infrastructure`: the infrastructure makes it and nobody types it.
 */
export const SECRETS = {
  jwt: { variable: 'JWT_SECRET', servers: ['api-server'], from: 'made' },
  callback: { variable: 'CALLBACK_SECRET', servers: ['api-server', 'ml-server'], from: 'made' },
  anthropic: { variable: 'ANTHROPIC_API_KEY', servers: ['ml-server'], from: 'given' },
  openai: { variable: 'OPENAI_API_KEY', servers: ['ml-server'], from: 'given' },
  fcm: { variable: 'FCM_SERVICE_ACCOUNT', servers: ['api-server'], from: 'given' },
  apns: { variable: 'APNS_KEY', servers: ['api-server'], from: 'given' },
  smtp: { variable: 'SMTP_URL', servers: ['api-server'], from: 'given' },
  /** User and password of the database's owner, as JSON; `database-url` is made of it. */
  db: { variable: null, servers: [], from: 'infrastructure' },
  /** The password of the cache; `queue-url` is made of it. */
  cache: { variable: null, servers: [], from: 'infrastructure' },
  'database-url': { variable: 'DATABASE_URL', servers: ['api-server'], from: 'infrastructure' },
  'queue-url': { variable: 'QUEUE_URL', servers: ['api-server', 'ml-server'], from: 'infrastructure' },
} as const

export type SecretName = keyof typeof SECRETS
