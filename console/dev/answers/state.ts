import { chance, hoursAgo, idOf, int, OPERATOR, paged, pick, times, usd } from './made.ts'

type Flip = { name: string; isOff: boolean; reason: string; endsAt: string | null }
const off = new Map<string, Flip & { changedAt: string }>([
  [
    'push',
    { name: 'push', isOff: true, reason: 'FCM answers 503 since noon', endsAt: hoursAgo(-2), changedAt: hoursAgo(1) },
  ],
])
const server = (number: number, service: string, version: string) => ({
  id: idOf('5e', number),
  service,
  version,
  startedAt: hoursAgo(50 * number),
  seenAt: hoursAgo(0),
})

type OfMessages = { page: number; rows: number; state?: string; personId?: string; lastHours?: number }
const ENDS = { sent: 'sent', failed: 'given-up', 'not-sent': 'dropped', waiting: 'waiting' } as const
const messages = <More extends object>(number: number, kinds: readonly string[], more: () => More) =>
  times(number, (at) => {
    const state = at < 3 ? 'waiting' : chance() < 0.9 ? 'sent' : pick(['failed', 'not-sent'] as const)
    const isOver = state !== 'waiting'
    return {
      id: idOf('3a11', at),
      personId: at % 5 === 0 ? null : idOf('be0', int(1, 40)),
      kind: pick(kinds),
      ...{ state, ended: ENDS[state], attempts: state === 'failed' ? 8 : 1 },
      createdAt: hoursAgo(at * 0.7 + 0.1),
      endedAt: isOver ? hoursAgo(at * 0.7) : null,
      dueAt: isOver ? null : hoursAgo(-0.2),
      ...more(),
    }
  })
const MAILS = messages(210, ['reset', 'confirm-address', 'beta-invite', 'survey'], () => ({ reply: null }))
const NOTIFICATIONS = messages(530, ['result', 'result', 'failed'], () => ({
  submissionId: idOf('e55a', int(1, 400)),
  platform: pick(['ios', 'android']),
  reason: null,
})).map((one) => ({ ...one, personId: one.personId ?? idOf('be0', 1) }))
const listed = (items: ReturnType<typeof messages>, { state, personId, lastHours = 9_000, ...page }: OfMessages) =>
  paged(
    items.filter(
      (one) =>
        one.state === (state ?? one.state) &&
        one.personId === (personId ?? one.personId) &&
        one.createdAt > hoursAgo(lastHours),
    ),
    page,
  )

export const STATE = {
  listMails: (input: OfMessages) => listed(MAILS, input),
  listNotifications: (input: OfMessages) => listed(NOTIFICATIONS, input),
  setSwitch: (flip: Flip) => {
    off.set(flip.name, { ...flip, changedAt: hoursAgo(0) })
    return { changed: true }
  },
  getOverview: () => ({
    at: hoursAgo(0),
    health: 'fault',
    signs: [
      { code: 'queue-stuck', level: 'fault', count: 14 },
      { code: 'llm-failing', level: 'attention', count: 31 },
      { code: 'switched-off', level: 'attention', count: [...off.values()].filter(({ isOff }) => isOff).length },
      { code: 'applications-wait', level: 'attention', count: 12 },
      { code: 'feedback-waits', level: 'attention', count: 5 },
      { code: 'build-ends', level: 'attention', count: 1 },
    ],
    queue: { waiting: 14, delayed: 3, oldestWaiting: 1_284 },
    results: {
      completed: 1_318,
      failed: 9,
      p50: 8.42,
      p95: 61.3,
      failures: [
        { failure: 'scorer-away', count: 7 },
        { failure: 'scorer-failed', count: 2 },
      ],
    },
    calls: [
      { provider: 'claude', calls: 1_204, failed: 31, p50: 6_120, p95: 18_400 },
      { provider: 'openai', calls: 88, failed: 0, p50: 4_310, p95: 9_020 },
    ],
    money: {
      todayUsd: usd(4.6713),
      monthUsd: usd(142.094),
      forecastUsd: usd(161.55),
      awsUsd: usd(84.2),
      budgets: { llmUsd: '200', awsUsd: '100', totalUsd: '300' },
      stop: { countedUsd: usd(143.81), budgetUsd: '200' },
    },
    switches: ['sign-ups', 'llm', 'push'].map((name) => {
      const flip = off.get(name)
      const { isOff = false, reason = '', endsAt = null, changedAt = null } = flip ?? {}
      return { name, isOff, reason, endsAt, changedAt, operatorId: flip ? OPERATOR : null }
    }),
    push: { waiting: 22, sent: 1_190, failed: 4 },
    mails: { waiting: 0, sent: 96, failed: 0 },
    work: { applications: 12, feedback: 5, appeals: 3, disputes: 2 },
    servers: [server(1, 'api-server', '1.4.2'), server(2, 'api-server', '1.4.2'), server(3, 'ml-server', '1.4.1')],
    schema: { name: '041_operators_console', appliedAt: hoursAgo(70) },
  }),
}
