import type * as ecs from 'aws-cdk-lib/aws-ecs'
import { sizes } from '../../../packages/production/src/sizes.ts'
import type { Production } from '../../environments/production/production.ts'
import { PORTS } from '../network/ports.ts'
import type { ApiEnv, ApiSecretEnv } from './server-env.ts'
import type { UseSecrets } from './use-secrets.ts'

/** What the API server is told. Whatever is not here has the server's own default. */
export function apiServerEnv({ publicUrl, given, apple, mailFrom, securityContact }: Production): ApiEnv {
  const llms = [given.includes('anthropic') ? 'claude' : null, given.includes('openai') ? 'openai' : null]
  return {
    HOST: '0.0.0.0',
    PORT: String(PORTS.public),
    INTERNAL_HOST: '0.0.0.0',
    INTERNAL_PORT: String(PORTS.internal),
    PUBLIC_URL: publicUrl,
    TRUSTED_PROXIES: '1',
    LLM_JUDGES: llms.filter((llm) => llm !== null).join(',') || 'none',
    LLM_MONTHLY_BUDGET_USD: String(sizes.budget.llm),
    APNS_KEY_ID: apple?.keyId,
    APNS_TEAM_ID: apple?.teamId,
    APNS_BUNDLE_ID: apple?.bundleId,
    MAIL_FROM: mailFrom ?? undefined,
    SECURITY_CONTACT: securityContact ?? undefined,
  }
}

export function apiServerSecrets({ needed, whenGiven }: UseSecrets): ApiSecretEnv<ecs.Secret> {
  return {
    DATABASE_URL: needed('database-url'),
    QUEUE_URL: needed('queue-url'),
    JWT_SECRET: needed('jwt'),
    CALLBACK_SECRET: needed('callback'),
    FCM_SERVICE_ACCOUNT: whenGiven('fcm'),
    APNS_KEY: whenGiven('apns'),
    SMTP_URL: whenGiven('smtp'),
  }
}
