import { createLocalScorer } from '@truegul/judge/node/create-local-scorer'
import type { TaskScorer } from '@truegul/judge/scorer'
import type { Log, Metrics } from '@truegul/service'
import type { ScorerSettings } from '../settings.ts'
import { createAskModel } from './llm/asking/ask-model.ts'
import { createCallModel, type ModelAccess } from './llm/asking/call-model.ts'
import { createBreaker } from './llm/asking/create-breaker.ts'
import { createLlmMetrics, type LlmMetrics } from './llm/asking/llm-metrics.ts'
import { MODELS } from './llm/asking/models.ts'
import { createLlmScorer } from './llm/create-llm-scorer.ts'
import type { LlmJudge } from './llm/judge-with-llm.ts'
import { rememberAnswers } from './llm/remember-answers.ts'
import { warmUp } from './llm/warm-up.ts'
import { createLlmLedger, type LlmLedger } from './llm-ledger.ts'

export type OpenScorer = {
  /** As `LLM_PROVIDER` names it; a label of the metrics. */
  name: string
  score: TaskScorer
  close(): Promise<void>
}

export type ScorerContext = { callback: { baseUrl: string; secret: string }; metrics: Metrics; log: Log }

/** Opens the scorer that the settings name; it is warm when this resolves. Every one needs the local engine. */
export async function createScorer(settings: ScorerSettings, context: ScorerContext): Promise<OpenScorer> {
  const local = await createLocalScorer({
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
      score: async (essay, _, options) => ({ judgement: await local.score(essay, options), seal: null }),
      close: local.close,
    }
  }
  warmUp()
  const { log } = context
  const metrics = createLlmMetrics(context.metrics)
  const ledger = createLlmLedger(context)
  const judges = settings.access.map((access) => openJudge(access, { ledger, metrics, log, within: settings.within }))
  const score = createLlmScorer({
    judges,
    local: local.score,
    findSealed: ledger.findSealed,
    answers: rememberAnswers(),
    fallsBack: settings.fallsBack,
    metrics,
    log,
  })
  return {
    name: settings.provider,
    score,
    async close() {
      await local.close()
      await ledger.close()
    },
  }
}

function openJudge(
  access: ModelAccess,
  { ledger, metrics, log, within }: { ledger: LlmLedger; metrics: LlmMetrics; log: Log; within: number },
): LlmJudge {
  const { provider, model } = access
  warnOf(access, log)
  const breaker = createBreaker(provider, { metrics, log })
  const ask = createAskModel({ access, call: createCallModel(access), money: ledger, breaker, metrics, log, within })
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
