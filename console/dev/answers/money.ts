import { chance, dayFrom, done, hoursAgo, idOf, int, paged, pick, times, usd } from './made.ts'

const month = () => dayFrom(0).slice(0, 7)
const days = () => times(Number(dayFrom(0).slice(8)), (at) => `${month()}-${String(at + 1).padStart(2, '0')}`)
const DAYS = days().map((day) => ({
  day,
  essays: int(18, 70),
  requests: int(30, 95),
  tokensIn: int(60_000, 190_000),
  tokensOut: int(20_000, 60_000),
  usd: usd(2 + chance() * 6),
  learners: int(8, 28),
}))
const sum = (list: readonly number[]) => list.reduce((all, number) => all + number, 0)
const total = usd(sum(DAYS.map(({ usd }) => Number(usd))))
const MODELS = [
  ['claude', 'claude-sonnet-4-5'],
  ['claude', 'claude-haiku-4-5'],
  ['openai', 'gpt-5-mini'],
] as const
const CALLS = times(1_234, (at) => {
  const [provider, model] = pick(MODELS)
  const outcome = chance() < 0.9 ? 'answered' : pick(['timeout', 'overloaded', 'unusable', 'lost'])
  return {
    id: idOf('ca11', at),
    at: hoursAgo(at * 0.4),
    provider,
    model,
    purpose: chance() < 0.9 ? 'judge' : pick(['repair', 'second-opinion']),
    personId: idOf('be0', int(1, 30)),
    submissionId: idOf('e55a', at),
    outcome,
    usd: usd(0.01 + chance() * 0.09),
    isEstimate: outcome === 'timeout',
    tokensIn: int(1_800, 3_200),
    tokensOut: int(600, 1_400),
    milliseconds: int(2_400, 19_000),
  }
})

export const MONEY = {
  getMoney: ({ month: asked }: { month?: string }) => ({
    month: asked ?? month(),
    totalUsd: total,
    forecastUsd: usd(Number(total) * 1.12),
    budgetUsd: '200',
    days: DAYS.map(({ day, usd, requests }) => ({ day, usd, calls: requests })),
    models: MODELS.map(([provider, model], at) => ({
      provider,
      model,
      usd: usd(Number(total) * [0.72, 0.21, 0.07][at]!),
      calls: [910, 402, 88][at],
      tokensIn: [2_104_220, 880_120, 150_400][at],
      tokensOut: [702_110, 260_480, 41_030][at],
    })),
    people: times(14, (at) => ({
      personId: at === 9 ? null : idOf('be0', at),
      email: at === 9 ? null : `tester${at}@example.org`,
      usd: usd(14 / (at + 1)),
      calls: 160 - at * 9,
    })),
  }),
  listCalls: (input: { failedOnly: string; page: number; rows: number; provider?: string }) => {
    const items = CALLS.filter(
      ({ outcome, provider }) =>
        (input.failedOnly === 'false' || outcome !== 'answered') && (input.provider ?? provider) === provider,
    )
    return { ...paged(items, input), totalUsd: usd(sum(items.map(({ usd }) => Number(usd)))) }
  },
  getMonthlyReport: ({ month: asked }: { month: string }) => ({
    month: asked,
    isOver: asked < month(),
    aws: { budgetUsd: '100', actualUsd: usd(84.2), source: 'by-hand', at: hoursAgo(20) },
    llm: { budgetUsd: '200', actualUsd: total },
    total: { budgetUsd: '300', actualUsd: usd(Number(total) + 84.2) },
    days: DAYS,
    essays: sum(DAYS.map(({ essays }) => essays)),
    requests: sum(DAYS.map(({ requests }) => requests)),
    tokensIn: sum(DAYS.map(({ tokensIn }) => tokensIn)),
    tokensOut: sum(DAYS.map(({ tokensOut }) => tokensOut)),
    learners: 41,
    usdByEssay: usd(0.1174),
    usdByLearner: usd(3.466),
  }),
  exportMonthlyReport: () => 'day,essays\r\n2026-11-01,20\r\n',
  setAwsCost: done,
}
