import type { LlmProvider } from '@truegul/contract'
import { judgeSettingsOf, llmConfig, llmSecrets } from '@truegul/ml-server/llm-env'
import { z } from 'zod'

/**
 * The providers whose LLMs the ML server will judge with, as it reads them from the same variables itself. None where it cannot
 * read them: then it does not start, and says why.
 */
export function llmJudges(mlServer: Readonly<Record<string, string>>): LlmProvider[] {
  const env = z.object({ ...llmConfig, ...llmSecrets }).safeParse(mlServer)
  const judge = env.success ? judgeSettingsOf(env.data) : { provider: 'local' as const }
  return judge.provider === 'local' ? [] : judge.access.map(({ provider }) => provider)
}
