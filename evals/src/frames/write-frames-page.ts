import { markdownTable } from '../markdown-table.ts'
import type { NativeAlarms } from './measuring/measure-natives.ts'
import type { PairFigures } from './measuring/measure-pairs.ts'
import type { SwapFigures } from './measuring/measure-swaps.ts'

type Measured = {
  natives: readonly NativeAlarms[]
  pairs: readonly PairFigures[]
  right: { sentences: number; touched: number }
  swaps: readonly SwapFigures[]
}

const INTRODUCTION = `# Wrong particles, phrases and clause frames

Written by \`npm run evals -- frames\`: what the corrections of [frames](../decisions/frames.md) find and where they are wrong. No
text of a learner or of the dictionary stands here. Thresholds and traps were set while looking at these sentences, so the
figures are kind to them.
`

/** docs/measurements/frames.md */
export function writeFramesPage({ natives, pairs, right, swaps }: Measured): string {
  const all = natives.reduce(
    (sum, { sentences, alarms }) => ({ sentences: sum.sentences + sentences, alarms: sum.alarms + alarms }),
    { sentences: 0, alarms: 0 },
  )
  const rules = [...new Set(natives.flatMap((own) => [...own.rules.keys()]))].sort()
  return [
    INTRODUCTION,
    '## Sentences of natives',
    '',
    'Every alarm counts as false, although some are slips of the writers.',
    '',
    markdownTable(
      ['', 'sentences', 'alarms', 'in 100 sentences', ...rules],
      [
        ...natives.map((own) => [
          own.name,
          String(own.sentences),
          String(own.alarms),
          inHundred(own),
          ...rules.map((rule) => String(own.rules.get(rule) ?? 0)),
        ]),
        ['**all**', String(all.sentences), String(all.alarms), inHundred(all), ...rules.map(() => '')],
      ],
    ),
    '',
    '## Sentences with one error of a learner',
    '',
    'All corrections of the judge together; *marked* is any change, *corrected* the sentence that was meant.',
    '',
    markdownTable(
      ['kind', 'pairs', 'marked', 'corrected', 'right sentences touched'],
      pairs.map((own) => [own.kind, ...[own.pairs, own.marked, own.corrected, own.falseAlarms].map(String)]),
    ),
    '',
    `Of ${right.sentences} right sentences that look wrong, ${right.touched} are touched.`,
    '',
    '## Exchanged particles',
    '',
    'Each 이/가 and 을/를 of twenty fluent essays on the topics of the exam, written by a language model, exchanged alone.',
    '',
    markdownTable(
      ['', 'exchanged', 'marked', 'changed back'],
      swaps.map((own) => [
        own.name,
        String(own.swaps),
        `${own.marked} (${inHundredOf(own.marked, own.swaps)} %)`,
        `${own.corrected} (${inHundredOf(own.corrected, own.swaps)} %)`,
      ]),
    ),
    '',
  ].join('\n')
}

function inHundred({ sentences, alarms }: { sentences: number; alarms: number }): string {
  return ((100 * alarms) / sentences).toFixed(2)
}

function inHundredOf(part: number, whole: number): string {
  return ((100 * part) / Math.max(1, whole)).toFixed(0)
}
