import { startLocalJudge } from '@truegul/judge/node'
import type { Log, Metrics } from '@truegul/service'
import type { JudgeSettings } from '../settings.ts'
import { type LlmCallsLink, linkLlmCalls } from './link-llm-calls.ts'
import { createAskModel } from './llm/asking/ask-model.ts'
import { createCallModel, type ModelAccess } from './llm/asking/call-model.ts'
import { createBreaker } from './llm/asking/create-breaker.ts'
import { createLlmMetrics, type LlmMetrics } from './llm/asking/llm-metrics.ts'
import { MODELS } from './llm/asking/models.ts'
import { createLlmJudge } from './llm/create-llm-judge.ts'
import type { AskedModel } from './llm/judge-with-llm.ts'
import { rememberAnswers } from './llm/remember-answers.ts'
import { warmUp } from './llm/warm-up.ts'
import type { TaskJudge } from './task-judge.ts'

export type OpenJudge = {
  /** As `LLM_PROVIDER` names it; a label of the metrics. */
  name: string
  judge: TaskJudge
  close(): Promise<void>
}

export type OpenJudgeContext = { callback: { baseUrl: string; secret: string }; metrics: Metrics; log: Log }

/** Opens the judge that the settings name; it is warm when this resolves. Every one needs the local judge. */
export async function openJudge(settings: JudgeSettings, context: OpenJudgeContext): Promise<OpenJudge> {
  const local = await startLocalJudge({
    ...(settings.processes === undefined ? {} : { processes: settings.processes }),
    onLoss: ({ pid, exitCode, signal, cause }) =>
      context.log.error(
        { pid, exitCode, signal, err: cause, code: 'judge-process-lost' },
        'a judge process ended unasked; another one is started',
      ),
  })
  if (settings.provider === 'local') {
    return {
      name: 'local',
      judge: async (essay, _, options) => ({ judgement: await local.judge(essay, options), seal: null }),
      close: local.close,
    }
  }
  warmUp()
  const { log } = context
  const metrics = createLlmMetrics(context.metrics)
  const calls = linkLlmCalls(context)
  const models = settings.access.map((access) => openModel(access, { calls, metrics, log, within: settings.within }))
  const judge = createLlmJudge({
    models,
    local: local.judge,
    findSealed: calls.findSealed,
    answers: rememberAnswers(),
    fallsBack: settings.fallsBack,
    metrics,
    log,
  })
  return {
    name: settings.provider,
    judge,
    async close() {
      await local.close()
      await calls.close()
    },
  }
}

function openModel(
  access: ModelAccess,
  { calls, metrics, log, within }: { calls: LlmCallsLink; metrics: LlmMetrics; log: Log; within: number },
): AskedModel {
  const { provider, model } = access
  warnOf(access, log)
  const breaker = createBreaker(provider, { metrics, log })
  const ask = createAskModel({ access, call: createCallModel(access), booking: calls, breaker, metrics, log, within })
  return { provider, model, ask, metrics, log }
}

/** What an operator should know of a model before it surprises. */
function warnOf({ provider, model }: ModelAccess, log: Log): void {
  const known = MODELS.get(model)
  if (!known) {
    const unknown = 'the price of this model is not known: its cost is shown as unknown, and the budget cannot count it'
    log.warn({ provider, model, code: 'llm-price-unknown' }, unknown)
  }
  if (known?.ends) log.warn({ provider, model, ends: known.ends, code: 'llm-model-ends' }, 'this model will be retired')
}
