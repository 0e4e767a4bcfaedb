import type { SignCode } from '@truegul/contract/console'
import { PLAY_TESTERS, TESTFLIGHT_WARNING } from '@truegul/operators'

/** What the signs are read from. Times are seconds, money is a share of its budget: null without a budget. */
export type Facts = {
  waiting: number
  oldestWaiting: number | null
  /** Of the last 24 hours. */
  results: { completed: number; failed: number }
  /** Calls to LLMs of the last hour that have ended. */
  callsOfHour: { ended: number; failed: number }
  stop: { isSaid: boolean; share: number | null }
  budgetShare: number | null
  mailsGivenUp: number
  push: { sent: number; failed: number }
  switchedOff: number
  versions: readonly string[]
  /** API servers, and ML servers. */
  servers: number
  mlServers: number
  /** So many wait for longer than an operator may take: `PATIENCE_DAYS`. */
  late: Record<keyof typeof PATIENCE_DAYS, number>
  /** Android testers of Play while a wave with some runs; null otherwise. */
  playTesters: number | null
  /** Days that the newest TestFlight build still runs; null without one. */
  buildDaysLeft: number | null
}

/** Days that somebody who waits for an operator may wait. People who apply or write to us expect to hear within a working week. */
export const PATIENCE_DAYS = { feedback: 2, appeals: 2, disputes: 7, applications: 3 } as const

const NEAR = 0.8

type Rule = {
  code: SignCode
  /** `fault` only where somebody must act now, whatever the hour: essays do not come back, or nobody is there. */
  level: 'attention' | 'fault'
  /** What is counted, or 0 where all is well. */
  count(facts: Facts): number
}

const percent = (share: number | null) => (share !== null && share >= NEAR ? Math.floor(share * 100) : 0)
const isStuck = ({ oldestWaiting }: Facts) => (oldestWaiting ?? 0) > 300

/** What the console says of the state of things. Counts of money are percent, those of a build are days left, all others things. */
export const RULES: readonly Rule[] = [
  // The promise is a result within a minute; after five, no retry of ours helps any more.
  { code: 'queue-stuck', level: 'fault', count: (facts) => (isStuck(facts) ? facts.waiting : 0) },
  {
    code: 'queue-slow',
    level: 'attention',
    count: (facts) => (!isStuck(facts) && (facts.oldestWaiting ?? 0) > 60 ? facts.waiting : 0),
  },
  // One text that cannot be judged is no fault; three of few, or one in twenty of many, are.
  {
    code: 'essays-failing',
    level: 'fault',
    count: ({ results: { completed, failed } }) => (failed >= 3 && failed > 0.05 * (completed + failed) ? failed : 0),
  },
  // Whoever reads this is answered by one, so it is one that cannot write to the table.
  { code: 'no-server', level: 'fault', count: ({ servers }) => (servers === 0 ? 1 : 0) },
  // Essays wait, however many API servers there are.
  { code: 'no-ml-server', level: 'fault', count: ({ mlServers }) => (mlServers === 0 ? 1 : 0) },
  // As while a release rolls out; when it stays, a roll-out stopped half way.
  { code: 'versions-differ', level: 'attention', count: ({ versions }) => (versions.length > 1 ? versions.length : 0) },
  // Retries and the local judge carry a vendor's bad minutes; of less than ten calls a share says nothing.
  {
    code: 'llm-failing',
    level: 'attention',
    count: ({ callsOfHour: { ended, failed } }) => (ended >= 10 && failed > 0.2 * ended ? failed : 0),
  },
  // Essays wait until the budget is raised or the UTC month ends.
  {
    code: 'llm-stopped',
    level: 'fault',
    count: ({ stop }) => (stop.isSaid ? Math.max(1, Math.floor((stop.share ?? 1) * 100)) : 0),
  },
  { code: 'llm-budget-near', level: 'attention', count: ({ stop }) => (stop.isSaid ? 0 : percent(stop.share)) },
  { code: 'budget-near', level: 'attention', count: ({ budgetShare }) => percent(budgetShare) },
  // A mail is tried for hours before; whoever it was for waits for a link that never comes.
  { code: 'mails-given-up', level: 'attention', count: ({ mailsGivenUp }) => mailsGivenUp },
  // Single tokens fail always; many at once mean that a vendor refuses our key.
  {
    code: 'push-failing',
    level: 'attention',
    count: ({ push: { sent, failed } }) => (failed >= 3 && failed > 0.05 * (sent + failed) ? failed : 0),
  },
  // So that nobody forgets what they switched off.
  { code: 'switched-off', level: 'attention', count: ({ switchedOff }) => switchedOff },
  { code: 'feedback-waits', level: 'attention', count: ({ late }) => late.feedback },
  { code: 'appeals-wait', level: 'attention', count: ({ late }) => late.appeals },
  { code: 'disputes-wait', level: 'attention', count: ({ late }) => late.disputes },
  { code: 'applications-wait', level: 'attention', count: ({ late }) => late.applications },
  // Play counts fourteen days without a break: one day with eleven starts them anew. Said also of none, where the count is 1 at least.
  {
    code: 'play-testers-few',
    level: 'attention',
    count: ({ playTesters }) => (playTesters !== null && playTesters < PLAY_TESTERS ? Math.max(1, playTesters) : 0),
  },
  // Two weeks are enough for a build, its review and for testers to take it.
  {
    code: 'build-ends',
    level: 'attention',
    count: ({ buildDaysLeft }) =>
      buildDaysLeft !== null && buildDaysLeft < TESTFLIGHT_WARNING ? Math.max(1, buildDaysLeft) : 0,
  },
]

type Sign = { code: SignCode; level: Rule['level']; count: number }

/** The signs that there are, faults first, and the worst of them. */
export function readSigns(facts: Facts): { health: 'fine' | Rule['level']; signs: Sign[] } {
  const found = RULES.map(({ code, level, count }) => ({ code, level, count: count(facts) })).filter(
    ({ count }) => count > 0,
  )
  const faults = found.filter(({ level }) => level === 'fault')
  const signs = [...faults, ...found.filter(({ level }) => level !== 'fault')]
  return { signs, health: signs[0]?.level ?? 'fine' }
}
