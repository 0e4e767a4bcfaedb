import type { LlmPurpose } from '@truegul/contract'
import type { EssayToJudge } from '@truegul/judge'
import type { Log } from '@truegul/service'
import type { CriterionId, Rubric } from '@truegul/topik'
import type { AskModel, PaidAnswer } from '../asking/ask-model.ts'
import type { ModelRequest } from '../asking/call-model.ts'
import type { LlmMetrics } from '../asking/llm-metrics.ts'
import { PREFIX, writeRepair } from '../prompt/write-prompt.ts'
import type { LlmAnswer } from './answer.ts'
import { readAnswer } from './read-answer.ts'

/** A usable answer and what it cost, all requests for it together. `costUsd` is null where a part of it is unknown. */
export type EssayAnswer = Pick<PaidAnswer, 'provider' | 'model' | 'tokens' | 'costUsd' | 'calls'> & {
  answer: LlmAnswer
}

/** The model answered, and no judgement can be made of it, or it refused the essay. */
export class UnusableAnswer extends Error {
  override name = 'UnusableAnswer'
  readonly finish: 'unusable' | 'refused'

  constructor(finish: UnusableAnswer['finish']) {
    super(finish === 'refused' ? 'the model refused the essay' : 'the model gave no usable answer, twice')
    this.finish = finish
  }
}

export type AnswerContext = { ask: AskModel; metrics: LlmMetrics; log: Log }

/**
 * Gets a usable answer on one essay from one model: one request, and where that answer is not usable one more that says why.
 *
 * @throws UnusableAnswer after that; LlmError where there was no answer
 */
export async function answerEssay(
  { ask, metrics, log }: AnswerContext,
  {
    taskId,
    language,
    rubric,
    request,
    purpose,
  }: {
    taskId: string
    language: EssayToJudge['language']
    rubric: Rubric<CriterionId>
    request: string
    purpose: LlmPurpose
  },
  signal: AbortSignal,
): Promise<EssayAnswer> {
  const first: ModelRequest = { prefix: PREFIX, messages: [{ role: 'user', content: request }] }
  const paid = await ask({ taskId, purpose, request: first }, signal)
  const read = readPaid(paid, language, rubric)
  if (read.ok) return answered(paid, read.answer)
  metrics.unusable.inc({ provider: paid.provider })
  log.warn(
    { taskId, provider: paid.provider, finish: paid.finish, problems: read.problems.length },
    'an answer is unusable',
  )
  const again: ModelRequest = {
    prefix: PREFIX,
    messages: [
      ...first.messages,
      // A vendor takes no empty turn.
      { role: 'assistant', content: paid.text.trim() || '(no answer)' },
      { role: 'user', content: writeRepair(read.problems) },
    ],
  }
  const repaired = await ask({ taskId, purpose: 'repair', request: again }, signal)
  const second = readPaid(repaired, language, rubric)
  if (second.ok) return answered(together(paid, repaired), second.answer)
  metrics.unusable.inc({ provider: paid.provider })
  throw new UnusableAnswer('unusable')
}

function readPaid({ finish, text }: PaidAnswer, language: EssayToJudge['language'], rubric: Rubric<CriterionId>) {
  if (finish === 'refused') throw new UnusableAnswer('refused')
  if (finish === 'cut') return { ok: false as const, problems: ['It was too long and broke off: be much shorter.'] }
  return readAnswer(text, language, rubric)
}

function answered({ provider, model, tokens, costUsd, calls }: PaidAnswer, answer: LlmAnswer): EssayAnswer {
  return { provider, model, tokens, costUsd, calls, answer }
}

/** Two answers' costs as one; the words are the second's. */
export function together<T extends Pick<EssayAnswer, 'tokens' | 'costUsd' | 'calls'>>(
  one: Pick<EssayAnswer, 'tokens' | 'costUsd' | 'calls'>,
  other: T,
): T {
  return {
    ...other,
    calls: one.calls + other.calls,
    costUsd: one.costUsd === null || other.costUsd === null ? null : one.costUsd + other.costUsd,
    tokens: {
      input: one.tokens.input + other.tokens.input,
      output: one.tokens.output + other.tokens.output,
      cacheRead: one.tokens.cacheRead + other.tokens.cacheRead,
      cacheWrite: one.tokens.cacheWrite + other.tokens.cacheWrite,
    },
  }
}
