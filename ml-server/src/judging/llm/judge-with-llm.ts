import type { Judgement, LlmProvider, LlmPurpose } from '@truegul/contract'
import type { EssayToJudge } from '@truegul/judge'
import type { CriterionId, Rubric } from '@truegul/topik'
import type { Judged } from '../task-judge.ts'
import { type AnswerContext, answerEssay, type EssayAnswer, together, UnusableAnswer } from './answers/answer-essay.ts'
import { judgementOfAnswer, type Scores, scoresOf } from './answers/judgement-of-answer.ts'
import { remapJudgement } from './answers/remap-judgement.ts'
import { PRICE_VERSION } from './asking/models.ts'
import { type CrossCheck, middleOf, reasonsToCheck, withoutSecond } from './cross-check.ts'
import { LlmError } from './llm-error.ts'
import { notesOf } from './note-judgement.ts'
import type { ShownEssay } from './prompt/show-essay.ts'
import { PROMPT_VERSION } from './prompt/write-prompt.ts'
import type { PaidAnswers } from './remember-answers.ts'

/** A provider that may be asked. */
export type AskedModel = AnswerContext & { provider: LlmProvider; model: string }

export type LlmContext = Pick<AnswerContext, 'metrics' | 'log'> & {
  /** The configured provider first; another one takes over when it fails, and gives the second opinion. */
  models: readonly AskedModel[]
  /** The stored judgement of the same text, and the text that its offsets count into. */
  findSealed: (seal: string, signal: AbortSignal) => Promise<{ text: string; judgement: Judgement } | null>
  answers: PaidAnswers
}

export type JudgeWork = {
  essay: EssayToJudge
  /** That of the question. */
  rubric: Rubric<CriterionId>
  taskId: string
  signal: AbortSignal
  seal: string
  shown: ShownEssay
  /** Those that the learner agrees to. */
  models: readonly [AskedModel, ...AskedModel[]]
  first: Look
  /** Without what is not about the topic; null where nothing of that kind is there. */
  secondLook(): Promise<Look | null>
}

/** What a model is asked, and what the local judge says of the same text. */
export type Look = { request: string; local: Judgement }

/** Judges an essay: the sealed judgement if there is one, else an answer, and a second one where the first may not stand alone. */
export async function judgeWithLlm(context: LlmContext, work: JudgeWork): Promise<Judged> {
  const { seal, shown, models, essay, first } = work
  const sealed = await context.findSealed(seal, work.signal)
  const known = sealed && remapJudgement(sealed.judgement, sealed.text, essay.text)
  if (known) {
    context.metrics.sealed.inc()
    return { judgement: known, seal }
  }
  // An answer that was paid for is kept until the essay is judged: a second opinion that has to wait costs no new first one.
  const one = await context.answers.once(`${seal} first`, () => ask(work, models, 'judge', first.request))
  const reasons = reasonsToCheck(one.answer, first.local, shown.findings.length)
  if (reasons.length === 0) return finish(context, work, one, scoresOf(one.answer))
  for (const reason of reasons) context.metrics.crossChecks.inc({ reason })
  const look = (await work.secondLook()) ?? first
  // Another provider's opinion is worth more than the same one's again.
  const order = [...models].sort((a, b) => Number(a.provider === one.provider) - Number(b.provider === one.provider))
  const second = () => ask(work, order, 'second-opinion', look.request)
  const two = await context.answers.once(`${seal} second`, second).catch(nullWithoutMoney)
  if (!two) {
    context.metrics.unpaid.inc()
    const { scores, totals } = withoutSecond(one.answer, look.local, reasons)
    return finish(context, work, one, scores, { reasons, totals, unpaid: true })
  }
  const { answer, scores, totals } = middleOf([one.answer, two.answer], look.local)
  return finish(context, work, { ...together(one, two), provider: one.provider, model: one.model, answer }, scores, {
    reasons,
    totals,
  })
}

function nullWithoutMoney(error: unknown): null {
  if (error instanceof LlmError && error.code === 'llm-denied') return null
  throw error
}

/** Asks one provider after the other until one answers. Our own budget is for all of them, so a denial ends it. */
async function ask(
  { taskId, signal, essay, rubric }: JudgeWork,
  models: readonly AskedModel[],
  purpose: LlmPurpose,
  request: string,
): Promise<EssayAnswer> {
  let failed: unknown
  for (const model of models) {
    try {
      return await answerEssay(model, { taskId, language: essay.language, rubric, request, purpose }, signal)
    } catch (error) {
      signal.throwIfAborted()
      if (!mayOthersAnswer(error)) throw error
      failed = error
    }
  }
  throw failed
}

function mayOthersAnswer(error: unknown): boolean {
  if (error instanceof LlmError) return error.code !== 'llm-denied'
  return error instanceof UnusableAnswer && error.finish === 'refused'
}

function finish(
  { metrics }: LlmContext,
  { essay, rubric, shown, first: { local }, seal }: JudgeWork,
  { answer, provider, model, tokens, costUsd, calls }: EssayAnswer,
  scores: Scores,
  crossCheck?: CrossCheck,
): Judged {
  const { judgement, dropped } = judgementOfAnswer(
    answer,
    scores,
    { ...essay, rubric },
    shown,
    local,
    crossCheck?.totals,
  )
  if (dropped > 0) metrics.dropped.inc({ provider }, dropped)
  return {
    seal,
    judgement: {
      ...judgement,
      notes: notesOf(
        essay.language,
        { model, findings: shown.findings.length, ...(crossCheck ? { crossCheck } : {}) },
        local,
      ),
      provenance: {
        scorer: provider,
        model,
        promptVersion: PROMPT_VERSION,
        rubricVersion: rubric.version,
        engineVersion: local.provenance.engineVersion,
        tokens,
        costUsd,
        priceVersion: costUsd === null ? null : PRICE_VERSION,
        milliseconds: 0,
        calls,
        dropped,
        ...(crossCheck ? { crossCheck } : {}),
      },
    },
  }
}
