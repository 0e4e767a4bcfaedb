import { writeFileSync } from 'node:fs'
import { machine } from '@truegul/dev/load/measurements/machine'
import { writeMeasurement } from '@truegul/dev/load/measurements/write-measurement'
import {
  type Analysers,
  ENGINE_VERSION,
  judgeLocally,
  type MeasureName,
  type RangeModel,
  rangeOf,
} from '@truegul/judge/parts'
import { TOPIK_54 } from '@truegul/topik'
import { markdownTable } from '../markdown-table.ts'
import { average, quantile } from '../statistics.ts'
import { HARMLESS, HOLLOW, NEARLY_HARMLESS, WORSENED } from './attacks/attacks.ts'
import { measurePadding } from './attacks/measure-padding.ts'
import { type Outcome, runAttack, runSynonyms, type Target } from './attacks/run-attacks.ts'
import { drawCalibration } from './draw-calibration.ts'
import { type Estimate, estimate, estimateGain, type FigureName } from './figures.ts'
import { crossValidate, FOLDS, type Judged, stratifiedParts, topicParts } from './fit/cross-validate.ts'
import { NO_PROMPT } from './fit/evidence-without-prompt.ts'
import { MEASURE_NAMES } from './fit/fit-model.ts'
import { totalOfBand } from './fit/fit-range.ts'
import { learnTotals } from './fit/learn.ts'
import { type MeasuredEssay, measureEssays } from './fit/measure-essays.ts'
import type { openPrivateData } from './fit/private-data.ts'

type PrivateData = NonNullable<ReturnType<typeof openPrivateData>>
const SVG = new URL('../../../docs/measurements/scoring-calibration.svg', import.meta.url)
const SEEDS = 10
/** Enough for comparisons. */
const FEW_SEEDS = 3
/** Attacks are run on every fourth essay. */
const EVERY = 4
const GROUPS: readonly (readonly [name: string, measures: readonly MeasureName[]])[] = [
  ['length', ['length']],
  ['mistakes', ['mistakes']],
  ['vocabulary', ['higherWords']],
  ['register', ['politeShare']],
  ['clauses', ['clausesPerSentence']],
  ['joins', ['usualJoins']],
]
const SHOWN: readonly FigureName[] = ['QWK', 'Pearson', 'Spearman', 'exact', 'adjacent']
/** The topic of which the prompt is known, and its round of the exam. */
const KNOWN_PROMPT = { topic: 'econ', round: 35 }

const essayRange = (total: number, model: RangeModel) => rangeOf(total, TOPIK_54, model)

/** Measures the shipped judgement on the private essays and writes docs/measurements/scoring.md with its picture. */
export async function writeScoringPage(data: PrivateData, analysers: Analysers): Promise<void> {
  const essays = measureEssays(data.learnerEssays(), analysers)
  const folds = judgeInFolds(essays, SEEDS)
  const topics = crossValidate(topicParts(essays), learnTotals(), essayRange)
  writeFileSync(SVG, drawCalibration(folds[0]!))
  const targets = targetsOf(data)
  await writeMeasurement(
    'scoring',
    [
      machine('npm run evals -- scoring'),
      `- Engine: ${ENGINE_VERSION}; ${essays.length} human-scored learner essays in bands 0 to 3 (${[0, 1, 2, 3].map((band) => essays.filter((essay) => essay.band === band).length).join(' / ')})`,
      agreementTable(essays, folds, topics),
      byTopic(essays, topics),
      ablationTable(essays, topics),
      rangeTable(folds[0]!, topics),
      '![Calibration](scoring-calibration.svg)',
      distributionTable(folds[0]!),
      attackTable(targets, analysers),
      measurePadding(
        data.learnerEssays().map((essay) => essay.text),
        analysers,
      ),
      speed(data, analysers),
    ].join('\n\n'),
  )
}

function judgeInFolds(essays: readonly MeasuredEssay[], seeds: number, used?: readonly MeasureName[]): Judged[][] {
  return Array.from({ length: seeds }, (_, seed) =>
    // The range takes a cross-validation inside each fold: once is enough.
    crossValidate(stratifiedParts(essays, FOLDS, seed), learnTotals(used), used || seed > 0 ? undefined : essayRange),
  )
}

function agreementTable(essays: readonly MeasuredEssay[], folds: Judged[][], topics: Judged[]): string {
  const majority = essays.map(
    (essay): Judged => ({ id: essay.id, band: essay.band, total: 0, predicted: 2, range: null }),
  )
  const length = (used: readonly MeasureName[]) => crossValidate(topicParts(essays), learnTotals(used))
  const byLength = length(['length'])
  const gain = (name: FigureName) => `${name} ${text(estimateGain(name, topics, byLength))}`
  return [
    '### Agreement with the human bands, out of fold',
    markdownTable(
      ['', ...SHOWN],
      [
        [`the judgement, ${FOLDS}-fold x ${SEEDS}`, ...SHOWN.map((name) => text(estimate(name, folds)))],
        ['the judgement, one topic left out', ...SHOWN.map((name) => text(estimate(name, [topics])))],
        [
          `length alone, ${FOLDS}-fold x ${FEW_SEEDS}`,
          ...SHOWN.map((name) => text(estimate(name, judgeInFolds(essays, FEW_SEEDS, ['length'])))),
        ],
        ['length alone, one topic left out', ...SHOWN.map((name) => text(estimate(name, [byLength])))],
        [
          'always band 2 (majority)',
          '0',
          '–',
          '–',
          ...(['exact', 'adjacent'] as const).map((name) => text(estimate(name, [majority]))),
        ],
        ['published, same essays, naive Bayes to Korean BERT', '–', '–', '–', '.44–.56', '–'],
        ['published, majority class', '–', '–', '–', '.45', '–'],
      ],
    ),
    `Gain over length alone on an unseen topic (pairs of the same essays): ${gain('QWK')}, ${gain('Pearson')}, ${gain('Spearman')}.`,
  ].join('\n\n')
}

function byTopic(essays: readonly MeasuredEssay[], topics: readonly Judged[]): string {
  const rows = topicParts(essays).map((part) => {
    const ids = new Set(part.map(({ id }) => id))
    const own = topics.filter(({ id }) => ids.has(id))
    return [part[0]!.topic, String(own.length), ...SHOWN.map((name) => text(estimate(name, [own])))]
  })
  return [
    'Each topic, judged by what was learnt from the two others:',
    markdownTable(['topic', 'essays', ...SHOWN], rows),
  ].join('\n\n')
}

function ablationTable(essays: readonly MeasuredEssay[], topics: Judged[]): string {
  const rows = GROUPS.map(([name, measures]) => {
    const used = MEASURE_NAMES.filter((measure) => !measures.includes(measure))
    const folds = judgeInFolds(essays, FEW_SEEDS, used)
    const without = crossValidate(topicParts(essays), learnTotals(used))
    return [
      `without ${name}`,
      text(estimate('QWK', folds)),
      text(estimate('Pearson', folds)),
      text(estimate('QWK', [without])),
      text(estimate('Pearson', [without])),
      text(estimateGain('Pearson', topics, without)),
    ]
  })
  const head = [
    '',
    'QWK, folds',
    'Pearson, folds',
    'QWK, new topic',
    'Pearson, new topic',
    'lost Pearson, new topic (pairs)',
  ]
  return ['### Without a group of measures', markdownTable(head, rows)].join('\n\n')
}

function rangeTable(fold: readonly Judged[], topics: readonly Judged[]): string {
  const thirds = [...fold].sort((a, b) => a.total - b.total)
  const part = (index: number) => thirds.slice((index * thirds.length) / 3, ((index + 1) * thirds.length) / 3)
  const row = (name: string, judged: readonly Judged[]) => [
    name,
    text(estimate('coverage', [judged])),
    text(estimate('width', [judged]), 1),
  ]
  return [
    '### The range',
    `It is made to hold the point of the human band on the 50 points (${[0, 1, 2, 3].map((band) => `${band}: ${totalOfBand(band).toFixed(1)}`).join(', ')}) 80 % of the time in each band.`,
    markdownTable(
      ['', 'coverage', 'width in points'],
      [
        row(`${FOLDS}-fold`, fold),
        row('one topic left out', topics),
        row('lowest third of totals', part(0)),
        row('middle third', part(1)),
        row('highest third', part(2)),
        ...[0, 1, 2, 3].map((band) =>
          row(
            `human band ${band}`,
            fold.filter((judged) => judged.band === band),
          ),
        ),
      ],
    ),
  ].join('\n\n')
}

function distributionTable(fold: readonly Judged[]): string {
  const rows = [0, 1, 2, 3, null].map((band) => {
    const totals = fold.filter((judged) => band === null || judged.band === band).map(({ total }) => total)
    const at = (share: number) => quantile(totals, share).toFixed(0)
    const part = (from: number, to: number) =>
      `${Math.round((100 * totals.filter((total) => total >= from && total <= to).length) / totals.length)} %`
    return [
      band === null ? 'all' : String(band),
      String(totals.length),
      average(totals).toFixed(1),
      at(0.1),
      at(0.5),
      at(0.9),
      part(0, 18),
      part(19, 34),
      part(35, 50),
    ]
  })
  const head = ['human band', 'essays', 'mean total', '10 %', 'median', '90 %', '하 0–18', '중 19–34', '상 35–50']
  return ['### Totals by human band, out of fold', markdownTable(head, rows)].join('\n\n')
}

function targetsOf(data: PrivateData): Target[] {
  const past = data.pastPrompts()
  const promptOf = ({ intro, q }: (typeof past)[number]) => ({
    question: 54,
    passage: intro,
    questions: q,
    topicWords: [],
  })
  const known = past.find(({ round }) => round === KNOWN_PROMPT.round)
  return data
    .learnerEssays()
    .filter((_, index) => index % EVERY === 0)
    .map(({ text, topic }) => ({ text, prompt: known && topic === KNOWN_PROMPT.topic ? promptOf(known) : NO_PROMPT }))
}

function attackTable(targets: readonly Target[], analysers: Analysers): string {
  const row = ({ name, essays, change, most, least, mean, highest }: Outcome) => [
    name,
    String(essays),
    change.toFixed(1),
    String(most),
    String(least),
    mean.toFixed(1),
    String(highest),
  ]
  const run = (attacks: typeof WORSENED) => attacks.map((attack) => row(runAttack(attack, targets, analysers)))
  const head = ['change', 'essays', 'mean change', 'most', 'least', 'mean total', 'highest total']
  return [
    '### Attacks and harmless changes',
    markdownTable(head, [
      ...run(WORSENED),
      ...run(HOLLOW),
      row(runSynonyms(targets, analysers)),
      ...run([...HARMLESS, ...NEARLY_HARMLESS]),
    ]),
  ].join('\n\n')
}

function speed(data: PrivateData, analysers: Analysers): string {
  const times = data.learnerEssays().map(({ text }) => {
    const start = performance.now()
    judgeLocally({ text, prompt: NO_PROMPT, language: 'en' }, analysers)
    return performance.now() - start
  })
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  return [
    '### Time and memory',
    `One thread, whole judgement of an essay: median ${quantile(times, 0.5).toFixed(1)} ms, 95 % within ${quantile(times, 0.95).toFixed(1)} ms. This process, the evaluation included: ${memory} MB.`,
  ].join('\n\n')
}

function text({ value, low, high }: Estimate, digits = 2): string {
  if (Number.isNaN(value)) return '–'
  return `${short(value, digits === 2 ? 3 : digits)} [${short(low, digits)}, ${short(high, digits)}]`
}

function short(value: number, digits: number): string {
  return value.toFixed(digits).replace(/^(-?)0\./, '$1.')
}
