import type { Judgement, JudgeTask, LlmProvider } from '@truegul/contract'
import { type EssayToScore, NotWanted, type Scored, type Scorer, type TaskScorer } from '@truegul/judge/scorer'
import { remapJudgement } from './answers/remap-judgement.ts'
import { type JudgeContext, type JudgeWork, judgeWithLlm, type Look } from './judge-with-llm.ts'
import { noteLocal } from './note-judgement.ts'
import { measureFacts } from './prompt/measure-facts.ts'
import { type ShownEssay, showEssay, showOnTopicOnly } from './prompt/show-essay.ts'
import { writeRequest } from './prompt/write-prompt.ts'
import { scorerErrorOf } from './scorer-error-of.ts'
import { sealEssay } from './seal-essay.ts'

export type LlmScorerContext = JudgeContext & {
  local: Scorer
  /** `LLM_FALLBACK=local`: the operator's choice that an essay is judged locally rather than late. */
  fallsBack: boolean
}

/**
 * The scorer that asks LLMs: never without the learner's consent to the provider asked, never without money reserved, never with
 * an answer that does not hold. The local engine measures first and checks afterwards.
 */
export function createLlmScorer(context: LlmScorerContext): TaskScorer {
  const underWay = new Map<string, { text: string; scored: Promise<Scored> }>()

  return async (essay, { taskId, consent }, { signal }) => {
    const start = performance.now()
    const shown = showEssay(essay.text)
    if (shown.findings.length > 0) context.metrics.injections.inc()
    const local = await judgeLocally(context.local, essay, shown.blanked, signal)
    const judges = context.judges.filter(({ provider }) => allows(consent, provider))
    const [first] = judges
    if (!first) return instead('no-consent')
    const seal = sealEssay(essay, first)
    const look = (one: ShownEssay, judged: Judgement): Look => ({
      local: judged,
      request: writeRequest(one.text, essay, measureFacts(one.text, judged)),
    })
    const secondLook = async () => {
      const onTopic = showOnTopicOnly(essay.text, shown)
      return onTopic && look(onTopic, await judgeLocally(context.local, essay, onTopic.blanked, signal))
    }
    const judgesOf: JudgeWork['judges'] = [first, ...judges.slice(1)]
    const work = { essay, taskId, signal, seal, shown, judges: judgesOf, first: look(shown, local), secondLook }
    const same = await sameUnderWay(seal, essay.text)
    if (same) return same
    const scored = judgeWithLlm(context, work)
    underWay.set(seal, { text: essay.text, scored })
    try {
      return timed(await scored, performance.now() - start)
    } catch (error) {
      signal.throwIfAborted()
      if (!context.fallsBack || error instanceof NotWanted) throw scorerErrorOf(error)
      context.log.warn({ taskId, err: scorerErrorOf(error) }, 'an essay is judged locally instead')
      return instead('llm-away')
    } finally {
      if (underWay.get(seal)?.scored === scored) underWay.delete(seal)
    }

    function instead(reason: 'no-consent' | 'llm-away'): Scored {
      context.metrics.instead.inc({ reason })
      return { judgement: noteLocal(local, reason, shown.findings.length), seal: null }
    }
  }

  /** Two learners with the same text at the same moment get the same score: the second one waits for the first. */
  async function sameUnderWay(seal: string, text: string): Promise<Scored | null> {
    const other = underWay.get(seal)
    const scored = await other?.scored.catch(() => null)
    const judgement = other && scored ? remapJudgement(scored.judgement, other.text, text) : null
    return judgement && { judgement, seal }
  }
}

function timed({ judgement, seal }: Scored, milliseconds: number): Scored {
  const { provenance } = judgement
  return { seal, judgement: { ...judgement, provenance: { ...provenance, milliseconds: Math.round(milliseconds) } } }
}

/** The learner has said yes to the text that names this provider. */
function allows(consent: JudgeTask['consent'], provider: LlmProvider): boolean {
  return consent.llm && consent.providers.includes(provider)
}

/** The local judgement of what is left of the essay, with its quotes as they stand in the submitted text. */
async function judgeLocally(score: Scorer, essay: EssayToScore, blanked: string, signal: AbortSignal) {
  const judgement = await score({ ...essay, text: blanked }, { signal })
  return {
    ...judgement,
    ledger: judgement.ledger.map((line) =>
      line.quote === undefined ? line : { ...line, quote: essay.text.slice(line.start, line.end) },
    ),
    corrections: judgement.corrections.filter(({ start, end, original }) => essay.text.slice(start, end) === original),
  }
}
