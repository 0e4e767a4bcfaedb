import { markdownTable } from '../markdown-table.ts'
import type { NativeAlarms } from './measuring/measure-natives.ts'
import type { PairFigures } from './measuring/measure-pairs.ts'
import type { SwapFigures } from './measuring/measure-swaps.ts'

type Measured = {
  natives: readonly NativeAlarms[]
  pairs: readonly PairFigures[]
  own: { lookedAt: readonly PairFigures[]; control: readonly PairFigures[] }
  essays: { lookedAt: readonly PairFigures[]; control: readonly PairFigures[] }
  right: { sentences: number; touched: number }
  ownRight: { sentences: number; touched: number }
  swaps: readonly SwapFigures[]
}

const INTRODUCTION = `# Wrong particles, phrases and clause frames

Written by \`npm run evals -- frames\`: what the corrections of [frames](../decisions/frames.md) find and where they are wrong. No
text of a learner or of the dictionary stands here. Thresholds and traps were set while looking at these sentences, so the
figures are kind to them.
`

/** docs/measurements/frames.md */
export function writeFramesPage({ natives, pairs, own, essays, right, ownRight, swaps }: Measured): string {
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
    pairsTable(pairs),
    '',
    `Of ${right.sentences} right sentences that look wrong, ${right.touched} are touched.`,
    '',
    '## Sentences of our own',
    '',
    'Written for this measurement by who had not seen the rules (`evals/src/frames/own-pairs`). From the first rules were made; of the',
    'control only counts were looked at, so that it tells how much is found in what nobody has seen.',
    '',
    pairsTable(own.lookedAt),
    '',
    'Control:',
    '',
    pairsTable(own.control),
    '',
    `Of ${ownRight.sentences} right sentences that look wrong, ${ownRight.touched} are touched.`,
    '',
    '## Essays with many errors',
    '',
    'Essays of our own of a learner of the middle levels with some 25 errors each, written by who had not seen the rules (`evals/src/frames/own-essays`).',
    'Errors stand close together, and one hides another. The last row tells how many of the essays without errors are touched.',
    '',
    pairsTable(essays.lookedAt, 'errors', 'right essays touched'),
    '',
    'Control:',
    '',
    pairsTable(essays.control, 'errors', 'right essays touched'),
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

function pairsTable(figures: readonly PairFigures[], counted = 'pairs', touched = 'right sentences touched'): string {
  const row = (name: string, own: readonly PairFigures[]) => {
    const sum = (count: (one: PairFigures) => number) => own.reduce((all, one) => all + count(one), 0)
    const pairs = sum((one) => one.pairs)
    const [marked, corrected] = [sum((one) => one.marked), sum((one) => one.corrected)]
    const share = (part: number) => `${part} (${inHundredOf(part, pairs)} %)`
    return [name, String(pairs), share(marked), share(corrected), String(sum((one) => one.falseAlarms))]
  }
  return markdownTable(
    ['kind', counted, 'marked', 'corrected', touched],
    [...figures.map((one) => row(one.kind, [one])), row('**all**', figures)],
  )
}

function inHundred({ sentences, alarms }: { sentences: number; alarms: number }): string {
  return ((100 * alarms) / sentences).toFixed(2)
}

function inHundredOf(part: number, whole: number): string {
  return ((100 * part) / Math.max(1, whole)).toFixed(0)
}
