import type { LlmProvider } from '@truegul/contract'
import { z } from 'zod'
import type { ModelAccess } from './judging/llm/asking/call-model.ts'
import { DEFAULT_MODEL, RETIRED } from './judging/llm/asking/models.ts'
import type { JudgeSettings } from './settings.ts'

const webAddress = z.url({ protocol: /^https?$/ })
const model = (example: string) =>
  z
    .string()
    .regex(/^[\w.:/@-]{1,200}$/)
    .superRefine((name, context) => {
      const retired = RETIRED.get(name)
      if (!retired) return
      const message = `names ${name}, which was retired on ${retired.on}, so requests to it fail; use ${retired.use}`
      context.addIssue({ code: 'custom', message })
    })
    .optional()
    .describe(`set it to the name of a model, like ${example}`)

export const llmConfig = {
  LLM_PROVIDER: z
    .enum(['local', 'claude', 'openai'])
    .optional()
    .describe('set it to local, claude or openai, or leave it out to use the provider whose key is set'),
  CLAUDE_MODEL: model(DEFAULT_MODEL.claude),
  OPENAI_MODEL: model(DEFAULT_MODEL.openai),
  ANTHROPIC_BASE_URL: webAddress.optional().describe('set it to where Claude is reached, or leave it out'),
  OPENAI_BASE_URL: webAddress
    .optional()
    .describe('set it to a server that speaks OpenAI’s Chat Completions, like http://localhost:11434, or leave it out'),
  LLM_FALLBACK: z
    .enum(['wait', 'local'])
    .default('wait')
    .describe('set it to wait, or to local to judge locally when no provider answers'),
  LLM_TIMEOUT_SECONDS: z.coerce
    .number()
    .min(1)
    .max(240)
    .default(60)
    .describe('set it to the seconds within which an LLM must have answered, like 60'),
}

export const llmSecrets = {
  ANTHROPIC_API_KEY: z
    .string()
    .optional()
    .describe('set it to the key of your Anthropic account, or choose another LLM_PROVIDER'),
  OPENAI_API_KEY: z
    .string()
    .optional()
    .describe('set it to the key of your OpenAI account, or choose another LLM_PROVIDER'),
}

type LlmEnv = z.output<z.ZodObject<typeof llmConfig & typeof llmSecrets>>

/** Keys that are missing for the provider that is named; zod's `superRefine` of the whole environment. */
export function requireKey(
  env: Pick<LlmEnv, 'LLM_PROVIDER' | keyof typeof llmSecrets | 'OPENAI_BASE_URL'>,
  context: z.RefinementCtx,
) {
  const missing = (name: string, provider: string) =>
    context.addIssue({ code: 'custom', path: [name], message: `is needed for LLM_PROVIDER=${provider}` })
  if (env.LLM_PROVIDER === 'claude' && !env.ANTHROPIC_API_KEY) missing('ANTHROPIC_API_KEY', 'claude')
  // A server of one's own often wants no key.
  if (env.LLM_PROVIDER === 'openai' && !env.OPENAI_API_KEY && !env.OPENAI_BASE_URL) missing('OPENAI_API_KEY', 'openai')
}

/** The judge that the environment asks for: the named provider, else the one whose key is there, else the local judge. */
export function judgeSettingsOf(env: LlmEnv): JudgeSettings {
  const claude: ModelAccess | null = env.ANTHROPIC_API_KEY
    ? {
        provider: 'claude',
        model: env.CLAUDE_MODEL ?? DEFAULT_MODEL.claude,
        apiKey: env.ANTHROPIC_API_KEY,
        ...(env.ANTHROPIC_BASE_URL ? { baseUrl: env.ANTHROPIC_BASE_URL } : {}),
      }
    : null
  const openai: ModelAccess | null =
    env.OPENAI_API_KEY || env.OPENAI_BASE_URL
      ? {
          provider: 'openai',
          model: env.OPENAI_MODEL ?? DEFAULT_MODEL.openai,
          apiKey: env.OPENAI_API_KEY ?? 'none',
          ...(env.OPENAI_BASE_URL ? { baseUrl: env.OPENAI_BASE_URL } : {}),
        }
      : null
  const provider: LlmProvider | 'local' = env.LLM_PROVIDER ?? claude?.provider ?? openai?.provider ?? 'local'
  const [first, ...others] = [claude, openai]
    .filter((access) => access !== null)
    .sort((a, b) => Number(b.provider === provider) - Number(a.provider === provider))
  if (provider === 'local' || !first) return { provider: 'local' }
  const access = [first, ...others] as const
  return { provider, access, within: env.LLM_TIMEOUT_SECONDS * 1000, fallsBack: env.LLM_FALLBACK === 'local' }
}
