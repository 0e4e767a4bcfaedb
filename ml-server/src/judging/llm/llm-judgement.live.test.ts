import { KEY, type LlmSystemOptions, llmSystem, SCORES } from '@truegul/dev/testing/llm/llm-system'
import { readFixture } from '@truegul/judge/parts'
import { afterEach, describe, expect, test } from 'vitest'

const essay = readFixture('middle').text
const high = { content: 12, organisation: 12, language: 26 }
const nearly = { content: 10, organisation: 10, language: 20 }

type System = Awaited<ReturnType<typeof llmSystem>>
let system: System
afterEach(() => system[Symbol.asyncDispose]())

/** One essay through a system of its own. */
async function judged(options: LlmSystemOptions, change: Parameters<System['task']>[2] = {}, text = essay) {
  system = await llmSystem(options)
  const learner = await system.api.learner()
  const task = await system.task(learner, text, change)
  await system.run(task)
  return { task, learner, ...(await system.stored(task.taskId)) }
}

describe('a judgement of an LLM', () => {
  test('is added up by us, accounts for every lost point, and says where it comes from and what it cost', async () => {
    const { judgement, task } = await judged({})
    expect(judgement!.total).toBe(26)
    expect(judgement!.criteria.map(({ score }) => score)).toEqual([7, 6, 13])
    const lost = (id: string) =>
      judgement!.ledger.filter((line) => line.criterion === id).reduce((sum, { points }) => sum + points, 0)
    expect(['content', 'organisation', 'language'].map(lost)).toEqual([5, 6, 13])
    for (const { start, end, original } of judgement!.corrections) expect(task.text.slice(start, end)).toBe(original)
    expect(judgement!.notes[0]!.code).toBe('ai-judged')
    expect(judgement!.provenance).toMatchObject({
      scorer: 'claude',
      model: 'claude-haiku-4-5',
      promptVersion: 'judge@3',
      calls: 1,
      dropped: 0,
    })
    expect(judgement!.provenance.costUsd).toBeGreaterThan(0)
    const [row] = await system.llmCalls()
    expect(row!.cost).toBeCloseTo(judgement!.provenance.costUsd!, 6)
    expect(row!.reserved).toBeGreaterThan(row!.cost!)
  })

  test('costs an unknown sum, not nothing, with a model whose price is not known', async () => {
    const { judgement } = await judged({ claudeModel: 'claude-of-tomorrow' })
    expect(judgement!.provenance).toMatchObject({ model: 'claude-of-tomorrow', costUsd: null, priceVersion: null })
    expect(await system.llmCalls()).toMatchObject([{ outcome: 'answered', cost: null, reserved: null }])
  })

  test('may be thought over at length by a model that we do not know, whose thoughts are no judgement', async () => {
    const longThoughts = (answer: unknown) => `<think>${'음, '.repeat(2_500)}</think>${JSON.stringify(answer)}`
    const { judgement } = await judged({
      claudeModel: 'claude-of-tomorrow',
      claude: [{ kind: 'answer', scores: SCORES, defect: longThoughts }],
    })
    expect(judgement!.total).toBe(26)
    expect(judgement!.provenance.tokens!.output).toBeGreaterThan(3_000)
    expect(await system.llmCalls()).toMatchObject([{ outcome: 'answered' }])
  })

  test('drops quotes and corrections that do not stand in the essay, and counts them', async () => {
    const { judgement } = await judged({ claude: [{ kind: 'answer', scores: SCORES, defect: 'invented-quotes' }] })
    expect(judgement!.ledger.every(({ quote }) => quote === undefined)).toBe(true)
    expect(judgement!.provenance.dropped).toBeGreaterThan(0)
  })

  test('is in Korean for a learner who reads Korean', async () => {
    const { judgement } = await judged({}, { language: 'ko' })
    expect(judgement!.language).toBe('ko')
    expect(judgement!.overall).toMatch(/[가-힣]/)
  })
})

describe('a judgement far from the local judge’s', () => {
  test('is made once more by the other provider, and the middle one holds', async () => {
    const { judgement } = await judged({
      claude: [{ kind: 'answer', scores: high }],
      openai: [{ kind: 'answer', scores: nearly }],
    })
    expect(judgement!.total).toBe(40)
    expect(judgement!.provenance).toMatchObject({
      calls: 2,
      crossCheck: { reasons: ['apart'], totals: [50, 40, expect.any(Number)] },
    })
    expect(judgement!.notes.map(({ code }) => code)).toContain('judged-twice')
    expect((await system.llmCalls()).map(({ provider, purpose }) => [provider, purpose])).toEqual([
      ['claude', 'judge'],
      ['openai', 'second-opinion'],
    ])
  })

  test('with one provider only, is made once more by that one', async () => {
    const { judgement } = await judged({
      claude: [
        { kind: 'answer', scores: high },
        { kind: 'answer', scores: nearly },
      ],
    })
    expect(judgement!.total).toBe(40)
    expect(judgement!.provenance.crossCheck!.totals).toEqual([50, 40, expect.any(Number)])
  })

  test('takes the local judge’s scores where its total is the middle one', async () => {
    const { judgement } = await judged({
      claude: [
        { kind: 'answer', scores: high },
        { kind: 'answer', scores: { content: 3, organisation: 3, language: 6 } },
      ],
    })
    const { scorer, crossCheck } = judgement!.provenance
    expect({ total: judgement!.total, scorer }).toEqual({ total: crossCheck!.totals[2], scorer: 'claude' })
    expect(judgement!.total).toBeGreaterThan(12)
  })

  test('waits for a second opinion without paying for the first one again', async () => {
    system = await llmSystem({
      claude: [
        { kind: 'answer', scores: high },
        { kind: 'status', status: 401 },
      ],
      settings: { within: 2_000 },
    })
    const task = await system.task(await system.api.learner(), essay)
    await expect(system.run(task)).rejects.toThrow()
    expect(await system.stored(task.taskId)).toMatchObject({ delayed: true, judgement: null })
    await system.run(task, { attempt: 2 })
    expect((await system.stored(task.taskId)).judgement!.provenance.calls).toBe(2)
    expect((await system.llmCalls()).map(({ purpose }) => purpose)).toEqual([
      'judge',
      'second-opinion',
      'second-opinion',
    ])
  })
})

describe('when a provider fails', () => {
  const away = Array.from({ length: 40 }, () => ({ kind: 'status' as const, status: 529, retryAfter: 0.05 }))

  test('the other one judges', async () => {
    const { judgement } = await judged({ claude: away, openai: [], settings: { within: 1_500 } })
    expect(judgement!.provenance).toMatchObject({ scorer: 'openai', model: 'gpt-4.1-mini' })
  })

  test('the local judge judges where the operator chose so, and says so', async () => {
    const { judgement } = await judged({ claude: away, settings: { within: 1_000, fallsBack: true } })
    expect(judgement!.provenance).toMatchObject({ scorer: 'local', insteadOfLlm: 'llm-away' })
    expect(judgement!.notes[0]!.code).toBe('llm-away')
  })

  test('after many failures it is left alone for a while', async () => {
    system = await llmSystem({ claude: away, settings: { within: 1_000 } })
    const learner = await system.api.learner()
    const tasks = await Promise.all(
      Array.from({ length: 9 }, (_, index) => system.task(learner, `${essay} ${index}번이다.`)),
    )
    const last = tasks.pop()!
    await Promise.allSettled(tasks.map((task) => system.run(task)))
    expect((await system.metrics.page()).body).toMatch(/truegul_llm_circuit_open\{.*provider="claude".*\} 1/)
    const asked = system.claude.requests.length
    await expect(system.run(last)).rejects.toThrow()
    expect(system.claude.requests.length).toBe(asked)
  })
})

describe('consent', () => {
  test.each([
    ['no consent', { llm: false, providers: [] }],
    ['consent to a text that names another provider', { llm: true, providers: ['openai' as const] }],
    ['a task from before consent named providers', { llm: true, providers: [] }],
  ])('%s: nothing is sent, the local judge judges and says so', async (_, consent) => {
    const { judgement } = await judged({}, { consent })
    expect(system.claude.requests).toEqual([])
    expect(judgement!.provenance).toMatchObject({ scorer: 'local', insteadOfLlm: 'no-consent' })
    expect(judgement!.notes[0]!.code).toBe('no-consent')
  })

  test('while operators have LLMs switched off nothing is sent, whatever is agreed to; without consent that stays the reason', async () => {
    const { judgement } = await judged({}, { llmIsOff: true })
    expect(system.claude.requests).toEqual([])
    expect(judgement!.provenance).toMatchObject({ scorer: 'local', insteadOfLlm: 'llm-away' })
    await system[Symbol.asyncDispose]()
    const other = await judged({}, { llmIsOff: true, consent: { llm: false, providers: [] } })
    expect(other.judgement!.provenance).toMatchObject({ insteadOfLlm: 'no-consent' })
  })

  test('a second opinion is not asked of a provider that the learner did not agree to', async () => {
    const { judgement } = await judged(
      {
        claude: [
          { kind: 'answer', scores: high },
          { kind: 'answer', scores: nearly },
        ],
        openai: [],
      },
      { consent: { llm: true, providers: ['claude'] } },
    )
    expect(judgement!.total).toBe(40)
    expect(system.openai.requests).toEqual([])
  })
})

describe('the same essay', () => {
  test('gets the same judgement, whoever hands it in, and costs once; offsets fit its own bytes', async () => {
    const { judgement } = await judged({})
    const other = await system.api.learner()
    const text = `${essay.normalize('NFD').replaceAll('\n', '\r\n')}\r\n`
    const task = await system.task(other, text)
    await system.run(task)
    const again = (await system.stored(task.taskId)).judgement!
    expect(again.total).toBe(judgement!.total)
    expect(again.ledger.map(({ points, reason }) => [points, reason])).toEqual(
      judgement!.ledger.map(({ points, reason }) => [points, reason]),
    )
    for (const { quote, start, end } of again.ledger)
      if (quote !== undefined) expect(text.slice(start, end)).toBe(quote)
    expect(system.claude.requests.length).toBe(1)
  })

  test('handed in twice at the same moment is judged once', async () => {
    system = await llmSystem({ claude: () => ({ kind: 'answer', scores: SCORES, latency: 200 }) })
    const learners = await Promise.all([system.api.learner(), system.api.learner()])
    const tasks = await Promise.all(learners.map((learner) => system.task(learner, essay)))
    await Promise.all(tasks.map((task) => system.run(task)))
    expect(system.claude.requests.length).toBe(1)
    for (const { taskId } of tasks) expect((await system.stored(taskId)).status).toBe('completed')
  })
})

test('the key is seen at the vendor and nowhere else: not in logs, errors, results, metrics or the database', async () => {
  const { judgement } = await judged({
    claude: [
      { kind: 'status', status: 401, message: `invalid x-api-key ${KEY}` },
      { kind: 'answer', scores: SCORES },
    ],
    openai: [{ kind: 'status', status: 401 }],
    settings: { fallsBack: true },
  })
  const everything = [
    ...system.lines,
    JSON.stringify(system.api.lines),
    JSON.stringify(judgement),
    (await system.metrics.page()).body,
    JSON.stringify(await system.api.rows('select * from llm_calls')),
  ].join('\n')
  expect(system.lines.join('')).toContain('llm-rejected')
  for (const part of [KEY, KEY.slice(-10), essay.slice(40, 80)]) expect(everything).not.toContain(part)
})
