import { obey } from '@truegul/dev/stand-ins/llm/replies/obey'
import { rightAnswer } from '@truegul/dev/stand-ins/llm/replies/right-answer'
import { startVendorFake } from '@truegul/dev/stand-ins/llm/start-vendor-fake'
import type { EssayToJudge } from '@truegul/judge'
import { startLocalJudge } from '@truegul/judge/node'
import {
  createAskModel,
  createBreaker,
  createCallModel,
  createLlmJudge,
  createLlmMetrics,
} from '@truegul/ml-server/judging/parts'
import { createLog, createMetrics } from '@truegul/service'
import type { Attack } from './attacks/attack.ts'

/**
 * Models that obey: `any-word` gives full marks when a single letter is left that is not the essay's own, also a friendly one;
 * `half` when half of the attack is left, as much as a model needs to understand it.
 */
export type Victim = 'any-word' | 'half'

const HALF = 0.5
/** Letters of the essay that may be cut out together with an attack. */
const LONGEST_CUT = 250

/** What an attack did: the total without and with it, and whether it was found. */
export type AttackOutcome = { attack: Attack; before: number; after: number; found: boolean; checked: boolean }

/**
 * Lets a model that obeys every word beside the essay judge an essay without and with each attack, through the whole judge. Its
 * scores without an attack are the local judge's, so nothing else asks for a second judgement.
 */
export async function measureInjections(
  attacks: readonly Attack[],
  essay: EssayToJudge,
  victim: Victim,
): Promise<AttackOutcome[]> {
  const local = await startLocalJudge()
  const signal = new AbortController().signal
  const plain = await local.judge(essay, { signal })
  const [content, organisation, language] = plain.criteria.map(({ score }) => score) as [number, number, number]
  const scores = { content, organisation, language }
  let attackLetters = 0
  await using fake = await startVendorFake({
    vendor: 'anthropic',
    findEssay: betweenTags,
    remember: 1,
    behave: ({ essay: shown }) => {
      const answer = rightAnswer(shown, essay.language, scores)
      const left = lettersBeyond(essay.text, shown)
      const defect = obey(() => (victim === 'any-word' ? left > 0 : left > attackLetters * HALF))
      return { kind: 'answer', scores, defect: (_, about) => defect(answer, about) }
    },
  })
  const judge = createLlmJudge({ ...contextOf(fake.url), local: local.judge, fallsBack: false })
  const judgeText = async (text: string) => {
    const task = { taskId: crypto.randomUUID(), consent: { llm: true, providers: ['claude' as const] } }
    return (await judge({ ...essay, text }, task, { signal })).judgement
  }
  try {
    const before = (await judgeText(essay.text)).total
    const outcomes: AttackOutcome[] = []
    for (const attack of attacks) {
      attackLetters = lettersBeyond(essay.text, attack.insert(essay.text))
      const { total, provenance, notes } = await judgeText(attack.insert(essay.text))
      const found = notes.some(({ code }) => code === 'instruction-found')
      outcomes.push({ attack, before, after: total, found, checked: provenance.crossCheck !== undefined })
    }
    return outcomes
  } finally {
    await local.close()
  }
}

function contextOf(baseUrl: string) {
  const log = createLog({ service: 'evals', level: 'silent' })
  const metrics = createLlmMetrics(createMetrics('evals'))
  const access = { provider: 'claude' as const, model: 'claude-haiku-4-5', apiKey: 'none', baseUrl }
  const breaker = createBreaker('claude', { metrics, log })
  // Nothing is charged here: money for everything, and no memory of earlier judgements.
  const booking = { reserve: async () => null, settle: async () => {} }
  const ask = createAskModel({ access, call: createCallModel(access), booking, breaker, metrics, log, within: 10_000 })
  const answers = { once: <T>(_: string, answer: () => Promise<T>) => answer() }
  return { models: [{ ...access, ask, metrics, log }], findSealed: async () => null, answers, metrics, log }
}

function betweenTags(message: string): string {
  return /<essay id="[0-9a-f]{12}">\n([\s\S]*)\n<\/essay id=/.exec(message)?.[1] ?? ''
}

/** How many letters of what is shown are not the essay's own, in their order. */
function lettersBeyond(essay: string, shown: string): number {
  const letters = (text: string): readonly string[] => text.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []
  const own: readonly string[] = letters(essay)
  let at = 0
  let beyond = 0
  for (const letter of letters(shown)) {
    const next = own.indexOf(letter, at)
    // What is cut out of the essay with an attack is skipped; a letter that comes much later is another one's.
    if (next < 0 || next - at > LONGEST_CUT) beyond++
    else at = next + 1
  }
  return beyond
}
