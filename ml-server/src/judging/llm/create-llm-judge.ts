import type { Judgement, JudgeTask, LlmProvider, WordToCheck } from '@truegul/contract'
import type { EssayToJudge, Judge } from '@truegul/judge'
import { type Judged, NotWanted, type TaskJudge } from '../task-judge.ts'
import { remapJudgement } from './answers/remap-judgement.ts'
import { judgeErrorOf } from './judge-error-of.ts'
import { type JudgeWork, judgeWithLlm, type LlmContext, type Look } from './judge-with-llm.ts'
import { noteLocal } from './note-judgement.ts'
import { measureFacts } from './prompt/measure-facts.ts'
import { type ShownEssay, showEssay, showOnTopicOnly } from './prompt/show-essay.ts'
import { rubricToMarkBy, writeRequest } from './prompt/write-prompt.ts'
import { sealEssay } from './seal-essay.ts'

export type LlmJudgeContext = LlmContext & {
  local: Judge
  /** `LLM_FALLBACK=local`: the operator's choice that an essay is judged locally rather than late. */
  fallsBack: boolean
}

/**
 * The judge that asks LLMs: never without the learner's consent to the provider asked, never without money reserved, never with
 * an answer that does not hold. The local judge measures first and checks afterwards.
 */
export function createLlmJudge(context: LlmJudgeContext): TaskJudge {
  const underWay = new Map<string, { text: string; judged: Promise<Judged> }>()

  return async (essay, { taskId, consent, llmIsOff }, { signal }) => {
    const start = performance.now()
    const shown = showEssay(essay.text)
    if (shown.findings.length > 0) context.metrics.injections.inc()
    const local = await judgeBlanked(context.local, essay, shown.blanked, signal)
    const models = context.models.filter(({ provider }) => allows(consent, provider))
    const [first] = models
    if (!first) return instead('no-consent')
    if (llmIsOff) return instead('llm-away')
    const rubric = rubricToMarkBy(essay.prompt.question)
    const seal = sealEssay(essay, rubric, first)
    const look = (one: ShownEssay, judged: Judgement): Look => ({
      local: judged,
      request: writeRequest(one.text, essay, measureFacts(one, judged)),
    })
    const secondLook = async () => {
      const onTopic = showOnTopicOnly(essay.text, shown)
      return onTopic && look(onTopic, await judgeBlanked(context.local, essay, onTopic.blanked, signal))
    }
    const allowed: JudgeWork['models'] = [first, ...models.slice(1)]
    const work = { essay, rubric, taskId, signal, seal, shown, models: allowed, first: look(shown, local), secondLook }
    const same = await sameUnderWay(seal, essay.text)
    if (same) return same
    const judged = judgeWithLlm(context, work)
    underWay.set(seal, { text: essay.text, judged })
    try {
      return timed(await judged, performance.now() - start)
    } catch (error) {
      signal.throwIfAborted()
      if (!context.fallsBack || error instanceof NotWanted) throw judgeErrorOf(error)
      context.log.warn({ taskId, err: judgeErrorOf(error) }, 'an essay is judged locally instead')
      return instead('llm-away')
    } finally {
      if (underWay.get(seal)?.judged === judged) underWay.delete(seal)
    }

    function instead(reason: 'no-consent' | 'llm-away'): Judged {
      context.metrics.instead.inc({ reason })
      return { judgement: noteLocal(local, reason, shown.findings.length), seal: null }
    }
  }

  /** Two learners with the same text at the same moment get the same score: the second one waits for the first. */
  async function sameUnderWay(seal: string, text: string): Promise<Judged | null> {
    const other = underWay.get(seal)
    const judged = await other?.judged.catch(() => null)
    const judgement = other && judged ? remapJudgement(judged.judgement, other.text, text) : null
    return judgement && { judgement, seal }
  }
}

function timed({ judgement, seal }: Judged, milliseconds: number): Judged {
  const { provenance } = judgement
  return { seal, judgement: { ...judgement, provenance: { ...provenance, milliseconds: Math.round(milliseconds) } } }
}

/** The learner has said yes to the text that names this provider. */
function allows(consent: JudgeTask['consent'], provider: LlmProvider): boolean {
  return consent.llm && consent.providers.includes(provider)
}

/** The local judgement of what is left of the essay, with its quotes as they stand in the submitted text. */
async function judgeBlanked(judge: Judge, essay: EssayToJudge, blanked: string, signal: AbortSignal) {
  const judgement = await judge({ ...essay, text: blanked }, { signal })
  const stands = ({ start, end, original }: WordToCheck) => essay.text.slice(start, end) === original
  return {
    ...judgement,
    ledger: judgement.ledger.map((line) =>
      line.quote === undefined ? line : { ...line, quote: essay.text.slice(line.start, line.end) },
    ),
    corrections: judgement.corrections.filter(stands),
    ...(judgement.toCheck ? { toCheck: judgement.toCheck.filter(stands) } : {}),
  }
}
