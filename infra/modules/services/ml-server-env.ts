import type * as ecs from 'aws-cdk-lib/aws-ecs'
import type { Production } from '../../environments/production/production.ts'
import { PORTS } from '../network/ports.ts'
import { API_SERVER_ALIAS } from './api-server-alias.ts'
import type { MlEnv, MlSecretEnv } from './server-env.ts'
import type { UseSecrets } from './use-secrets.ts'

/** What the ML server is told. */
export function mlServerEnv({ given }: Production): MlEnv {
  const openaiOrLocal = given.includes('openai') ? 'openai' : 'local'
  return {
    HOST: '0.0.0.0',
    PORT: String(PORTS.mlHealth),
    CALLBACK_BASE_URL: `http://${API_SERVER_ALIAS.name}:${API_SERVER_ALIAS.port}`,
    LLM_PROVIDER: given.includes('anthropic') ? 'claude' : openaiOrLocal,
  }
}

export function mlServerSecrets({ needed, whenGiven }: UseSecrets): MlSecretEnv<ecs.Secret> {
  return {
    QUEUE_URL: needed('queue-url'),
    CALLBACK_SECRET: needed('callback'),
    ANTHROPIC_API_KEY: whenGiven('anthropic'),
    OPENAI_API_KEY: whenGiven('openai'),
  }
}
