import type { LlmProvider } from '@truegul/contract'
import type { Judge } from '@truegul/judge'
import type { Log } from '@truegul/service'
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
import type { OpenJudge, OpenJudgeContext } from './open-judge.ts'

export type LlmSettings = Extract<JudgeSettings, { provider: LlmProvider }>

/** Opens the judge that asks an LLM, beside a local judge that is there already and stays the caller's to close. */
export function openLlmJudge(settings: LlmSettings, local: Judge, context: OpenJudgeContext): OpenJudge {
  warmUp()
  const { log } = context
  const metrics = createLlmMetrics(context.metrics)
  const calls = linkLlmCalls(context)
  const models = settings.access.map((access) => openModel(access, { calls, metrics, log, within: settings.within }))
  const judge = createLlmJudge({
    models,
    local,
    findSealed: calls.findSealed,
    answers: rememberAnswers(),
    fallsBack: settings.fallsBack,
    metrics,
    log,
  })
  return { name: settings.provider, judge, close: calls.close }
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
