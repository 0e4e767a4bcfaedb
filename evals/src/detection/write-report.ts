import { markdownTable } from '../markdown-table.ts'
import { predictiveValue, wilson } from './interval.ts'
import { keyFigures } from './key-figures.ts'
import type { Count } from './measure-errors.ts'
import type { Labelled } from './texts/load-texts.ts'
import type { Trained } from './train-detector.ts'

const NAMES: Record<string, string> = {
  katfish: 'KatFish (school pupils’ topics)',
  aza1200: 'university entrance exam answers',
  'topik-learner': 'TOPIK-type learner essays',
  'ksl-arg': 'UD-KSL learners, single short answers',
  'ksl-arg-writer': 'UD-KSL learners, answers of a writer joined',
  official: 'official model answers of the exam (never learned from)',
  kolla: 'KoLLA learner texts',
  'kh-pseudo': 'UD Korean-KSL learner sentences, glued',
  logickor: 'logickor: other genres, 58 LLMs (never trained on)',
  'ai-plain': 'TOPIK-style, plain',
  'ai-polite': 'TOPIK-style, polite',
  'ai-humanized': 'TOPIK-style, humanised',
  'ai-learner': 'TOPIK-style, imitating a learner',
  'early-plain': 'earlier TOPIK-style, plain',
  'early-polite': 'earlier TOPIK-style, polite',
  'early-learnerlike': 'earlier TOPIK-style, imitating a learner',
}
/** Columns of the table of edits, with the groups that are counted in each. */
const EDITED: Record<string, readonly string[]> = {
  KatFish: ['katfish machine'],
  'exam answers': ['aza1200 machine'],
  plain: ['ai-plain machine'],
  polite: ['ai-polite machine'],
  humanised: ['ai-humanized machine'],
  imitating: ['ai-learner machine'],
  'TOPIK-type learners': ['topik-learner human'],
  'all learners': ['topik-learner human', 'kh-pseudo human', 'ksl-arg-writer human', 'kolla human'],
  'natives’ exam answers': ['aza1200 human'],
}
const TOPIK_STYLE = ['ai-plain', 'ai-polite', 'ai-humanized', 'ai-learner']

type Measured = {
  trained: Trained
  licensed: Trained
  leftOut: Record<string, Count>
  texts: readonly Labelled[]
}

/** docs/measurements/detection.md: the same text for the same figures. */
export function writeReport({ trained, licensed, leftOut, texts }: Measured): string {
  const { file, humans, splits } = trained
  const { errors } = splits[0]
  const machineTexts = texts.filter(({ machine }) => machine).length
  const ourStyle = sum(TOPIK_STYLE.flatMap((source) => errors.machines[source] ?? []))
  return `# Errors of the machine-text detector

Written by \`npm run evals -- detection\`; edit evals/src/detection, not this page. Model \`${file.version}\`, fitted on data with the hash
\`${file.fittedOn.slice(0, 16)}\`. Measured on ${texts.length} texts (${machineTexts} machine, ${texts.length - machineTexts} human); ${humans} humans set the threshold.
What the sources are and what they may be used for: [model-card-detector.md](../model-card-detector.md).

Every figure is out of fold: the text, its writer, its topic or prompt (for exam answers: its block of neighbours) were not
learned from, and the threshold was chosen on the humans of the other folds. Brackets hold the Wilson interval at 95%. Texts
on which the product gives no verdict (below 400 characters) stand apart. Tables without another word are of the first of ${splits.length}
ways of parting the texts.

## Other ways of parting the texts

Which topics, writers and blocks are held out together is chance. The same with ${splits.length - 1} other choices; lines and threshold of the model
are the means over all.

${keyFigures(trained)}

## Humans flagged

${markdownTable(
  ['humans', 'flagged', 'share', 'no verdict'],
  [
    row('**all that set the threshold**', errors.pooledHumans),
    row('**learners among them**', errors.learners),
    ...Object.entries(errors.humans).map(([source, count]) => row(NAMES[source] ?? source, count)),
  ],
)}

The official model answers are no learners' texts, but who writes like them has to expect the same: fluent, formal people are the
ones that a detector accuses.

By first language (UD-KSL writers): ${Object.entries(errors.firstLanguages)
    .sort()
    .map(([language, { flagged, judged }]) => `${language} ${flagged} of ${judged}`)
    .join(', ')}.

## Machine texts flagged

${markdownTable(
  ['machine texts', 'flagged', 'share', 'no verdict'],
  Object.entries(errors.machines).map(([source, count]) => row(NAMES[source] ?? source, count)),
)}

Area under the ROC curve, machine against human texts of the same source: KatFish ${errors.auroc['katfish']!.toFixed(3)}, exam answers ${errors.auroc['aza1200']!.toFixed(3)}.

## A generator left out of all training

${markdownTable(
  ['generator', 'learned from, flagged', 'left out, flagged'],
  Object.entries(leftOut).map(([generator, count]) => [generator, share(errors.generators[generator]!), share(count)]),
)}

The TOPIK-style essays are of one generator. Left out, only the view that never learned from it remains: **a family of LLMs that
is not in the table will be caught less often than the tables above say.**

## After edits

Share still flagged. The first row of numbers is the text as it is; "all edits": no commas, 25 synonyms and 2% typos together;
"plain" and "polite" rewrite the sentence ends by rules.

${markdownTable(
  ['edit', ...Object.keys(EDITED)],
  Object.entries(errors.edits).map(([edit, groups]) => [
    edit,
    ...Object.values(EDITED).map((own) => {
      const { flagged, judged } = sum(own.flatMap((group) => groups[group] ?? []))
      return decimal(flagged / judged)
    }),
  ]),
)}

## Fitted on own and licensed texts only

Of machine texts only the TOPIK-style essays, of humans only the CC BY-SA sentences are learned from; the threshold is set on licensed
learners alone. \`npm run evals -- detection --licensed-only\` shows this table, with \`--write\` it replaces the model.

${keyFigures(licensed)}

## How often a flag is right

With the shares above (TOPIK-style texts of all four styles ${decimal(ourStyle.flagged / ourStyle.judged)}, humans ${percent(errors.pooledHumans.flagged / errors.pooledHumans.judged)}, at worst ${percent(wilson(errors.pooledHumans.flagged, errors.pooledHumans.judged)[1])}):

${markdownTable(
  ['machine-written among all essays', 'a flag is right', 'at worst'],
  [0.02, 0.1].map((prevalence) => {
    const caught = ourStyle.flagged / ourStyle.judged
    const { flagged, judged } = errors.pooledHumans
    return [
      percent(prevalence),
      percent(predictiveValue(prevalence, caught, flagged / judged)),
      percent(predictiveValue(prevalence, wilson(ourStyle.flagged, ourStyle.judged)[0], wilson(flagged, judged)[1])),
    ]
  }),
)}
`
}

function row(name: string, count: Count): string[] {
  return [name, `${count.flagged} of ${count.judged}`, share(count), String(count.abstained)]
}

function share({ flagged, judged }: Count): string {
  const [low, high] = wilson(flagged, judged)
  return judged === 0 ? '' : `${decimal(flagged / judged)} [${decimal(low)}, ${decimal(high)}]`
}

function sum(counts: readonly Count[]): { flagged: number; judged: number } {
  return {
    flagged: counts.reduce((total, { flagged }) => total + flagged, 0),
    judged: counts.reduce((total, { judged }) => total + judged, 0),
  }
}

const decimal = (value: number) => value.toFixed(3)
const percent = (value: number) => `${(value * 100).toFixed(1)}%`
