import { ALARMS, type AlarmName, runbookOf } from '@truegul/production/alarms'
import { stringify } from 'yaml'
import { RULES } from './rules.ts'

const HEAD = `# The alarms of production for Prometheus, made by \`npm run generate\` from packages/production/src/alarms.ts. Figures of the machine come from
# node_exporter, those of Redis or Valkey from redis_exporter: docs/runbooks/monitoring.md.
`

/** monitoring/alerts.yml: every alarm of the list with the same threshold as on AWS, and the page that explains it. */
export function alerts(): string {
  const rules = (Object.keys(ALARMS) as AlarmName[]).map((name) => {
    const { threshold, unit, tells } = ALARMS[name]
    const { expr, rings = 'above', lasting } = RULES[name]
    const compared = rings === 'whole' ? expr : `${expr} ${rings === 'above' ? '>' : '<'} ${threshold}`
    return {
      alert: name,
      expr: compared,
      ...(lasting && { for: lasting }),
      labels: { severity: 'page' },
      annotations: { summary: `${tells} (threshold ${threshold} ${unit})`, runbook: runbookOf(name) },
    }
  })
  return HEAD + stringify({ groups: [{ name: 'truegul', interval: '1m', rules }] }, { lineWidth: 0 })
}
