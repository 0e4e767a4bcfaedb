/**
 * The alarms of production: the infrastructure makes them, the operators' command looks at them, a runbook explains each. The first five
 * kinds are the deployment plan's. Imports nothing, like names.ts.
 */
export const ALARMS = {
  'api-cpu': { threshold: 80, unit: '%', tells: 'the processors of the API servers are used up' },
  'ml-cpu': { threshold: 80, unit: '%', tells: 'the processors of the ML servers are used up' },
  'api-memory': { threshold: 80, unit: '%', tells: 'the memory of the API servers is used up' },
  'ml-memory': { threshold: 80, unit: '%', tells: 'the memory of the ML servers is used up' },
  '5xx-rate': { threshold: 1, unit: '%', tells: 'requests are answered with 500 or more' },
  'response-time': { threshold: 1, unit: 's', tells: 'one request in twenty takes longer than this' },
  'database-connections': {
    threshold: 80,
    unit: '% of max_connections',
    tells: 'new connections will be refused soon',
  },
  'database-storage': { threshold: 4, unit: 'GiB left', tells: 'the disk of the database is nearly full' },
  'cache-memory': { threshold: 80, unit: '%', tells: 'the queue will refuse new essays soon; none is lost' },
  'queue-age': { threshold: 300, unit: 's', tells: 'a learner waits for a result for longer than this' },
  'failed-tasks': { threshold: 0, unit: 'in 5 minutes', tells: 'an essay failed for good by no fault of its text' },
  'llm-errors': { threshold: 10, unit: 'in 5 minutes', tells: 'calls to LLMs bring no judgement' },
  'llm-spend': { threshold: 80, unit: '% of the month’s budget', tells: 'essays will wait when the money is used up' },
  'push-failures': {
    threshold: 10,
    unit: 'in 5 minutes',
    tells: 'Apple or Google refuse notifications or do not answer',
  },
  /** Also where they are silent on purpose: before the first deployment, and after `truegul pause`. */
  'no-figures': { threshold: 15, unit: 'minutes', tells: 'no API server has said its figures: other alarms are blind' },
} as const satisfies Record<string, { threshold: number; unit: string; tells: string }>

export type AlarmName = keyof typeof ALARMS

/** A deployment that sets off one of these goes back by itself. One that is set off already when it begins is not watched. */
export const DEPLOYMENT_ALARMS = {
  'api-server': ['5xx-rate', 'response-time'],
  'ml-server': ['queue-age', 'failed-tasks'],
} as const satisfies Record<string, readonly AlarmName[]>

/** Where the page about an alarm lies. */
export const runbookOf = (alarm: AlarmName) => `docs/runbooks/alarms/${alarm}.md`
