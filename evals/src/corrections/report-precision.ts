import type { PrivateSuggestion } from './private-suggestions.ts'
import type { Verdict } from './verdicts.ts'
import { wilsonInterval } from './wilson-interval.ts'

type Named = Pick<PrivateSuggestion, 'key' | 'rule' | 'kind'>
type Measured = {
  all: readonly Named[]
  sample: readonly Named[]
  verdicts: ReadonlyMap<string, Pick<Verdict, 'verdict' | 'remark'>>
  essays: number
}

/** The tables of docs/measurements/corrections.md: precision by rule and by kind, then every verdict. No essay text. */
export function reportPrecision({ all, sample, verdicts, essays }: Measured): string {
  const judged = sample.filter(({ key }) => verdicts.has(key))
  const row = (name: string, of: (suggestion: Named) => boolean) => {
    const own = judged.filter(of)
    const count = (verdict: Verdict['verdict']) =>
      own.filter(({ key }) => verdicts.get(key)?.verdict === verdict).length
    const right = count('right')
    const [low, high] = wilsonInterval(right, own.length)
    const share = own.length === 0 ? '' : two(right / own.length)
    return `| ${name} | ${all.filter(of).length} | ${own.length} | ${right} | ${count('doubtful')} | ${count('wrong')} | ${share} | ${two(low)} to ${two(high)} |`
  }
  const names = (key: 'rule' | 'kind') => [...new Set(all.map((suggestion) => suggestion[key]))].sort()
  const head =
    '| | suggestions | judged | right | doubtful | wrong | precision | 95% (Wilson) |\n|---|--:|--:|--:|--:|--:|--:|--:|'
  return [
    `${all.length} suggestions on ${essays} essays, ${judged.length} of them judged; doubtful counts as not right.\n`,
    head,
    ...names('rule').map((rule) => row(`\`${rule}\``, (suggestion) => suggestion.rule === rule)),
    ...names('kind').map((kind) => row(`kind ${kind}`, (suggestion) => suggestion.kind === kind)),
    row('**all judged**', () => true),
    '',
    `Weighted by how often each rule speaks, precision is **${two(weighted(all, judged, verdicts))}**.`,
    '',
    '## Every verdict',
    '',
    'The name is a hash of essay, place, original and suggestion; the text itself stays private.',
    '',
    '| name | rule | verdict | remark |\n|---|---|---|---|',
    ...judged.map(
      ({ key, rule }) => `| ${key} | ${rule} | ${verdicts.get(key)!.verdict} | ${verdicts.get(key)!.remark ?? ''} |`,
    ),
  ].join('\n')
}

/** Precision over all suggestions, each rule counted by its number of suggestions, not of judged ones. */
function weighted(all: readonly Named[], judged: readonly Named[], verdicts: Measured['verdicts']): number {
  let right = 0
  for (const { rule } of all) {
    const own = judged.filter((suggestion) => suggestion.rule === rule)
    right += own.filter(({ key }) => verdicts.get(key)?.verdict === 'right').length / Math.max(1, own.length)
  }
  return right / Math.max(1, all.length)
}

const two = (share: number): string => share.toFixed(2)
