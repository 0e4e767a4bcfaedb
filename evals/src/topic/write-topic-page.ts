import { machine } from '@truegul/dev/load/measurements/machine'
import { writeMeasurement } from '@truegul/dev/load/measurements/write-measurement'
import {
  type Analysers,
  besideOf,
  gatherEvidence,
  onTopicOf,
  scoreEvidence,
  type TopicModel,
} from '@truegul/judge/parts'
import { levelOf, TOPIK_54 } from '@truegul/topik'
import { PROMPTS } from '@truegul/topik/prompts'
import { markdownTable } from '../markdown-table.ts'
import { average } from '../statistics.ts'
import { heldOutAlarms } from './held-out-alarms.ts'
import type { Answer } from './read-answers.ts'
import type { Case } from './topic-cases.ts'

const NAMES: Record<Case['as'], string> = {
  own: 'its own prompt',
  other: 'every other prompt',
  half: 'half of it, half of another answer',
  pasted: "another prompt's words in one sentence in front",
  pastedApart: '… in two sentences, at both ends',
  pastedTwice: '… in two sentences, the same words in both',
  pastedThrice: '… in three sentences, spread',
  listed: '… as a list at the end',
}
/** Prompts that each answer is judged against besides its own, spread over all. */
const OTHERS = [3, 29, 57]
const HIGH = new Set(['5', '6'])

/** What the model takes for another topic, and what that does to totals -> docs/measurements/topic.md. */
export async function writeTopicPage(
  { cases, unseen }: Record<'cases' | 'unseen', readonly Case[]>,
  model: TopicModel,
  analysers: Analysers,
): Promise<void> {
  await writeMeasurement(
    'topic',
    [
      machine('npm run evals -- topic'),
      alarmTable(cases, model),
      heldOutTable(cases),
      `Texts on topics that nothing was learnt from; the prompts are ours, after their titles (what their writers were asked may differ):\n\n${alarmTable(unseen, model)}`,
      totalsTable(
        cases.filter(({ as }) => as === 'own').map(({ answer }) => answer),
        analysers,
      ),
    ].join('\n\n'),
  )
}

function alarmTable(cases: readonly Case[], model: TopicModel): string {
  const kinds = [...new Set(cases.map(({ answer }) => answer.kind))]
  const rows = (Object.keys(NAMES) as Case['as'][]).flatMap((as) =>
    [null, ...kinds].map((kind) => {
      const some = cases.filter((one) => one.as === as && (kind === null || one.answer.kind === kind))
      const onTopic = some.map(({ signs }) => onTopicOf(signs, model))
      return [
        NAMES[as],
        kind ?? '**all**',
        share(onTopic, (on) => on < 1),
        share(onTopic, (on) => on === 0),
        share(some, ({ signs }) => besideOf(signs, model) === 1),
      ]
    }),
  )
  return markdownTable(['held against', 'texts', 'called off topic', 'surely', 'wholly beside it'], rows)
}

function heldOutTable(cases: readonly Case[]): string {
  const seen = heldOutAlarms(cases)
  const rows = (Object.keys(NAMES) as Case['as'][]).map((as) => {
    const some = seen.filter((one) => one.as === as)
    const kinds = new Set(some.filter(({ called }) => called).map(({ kind }) => kind))
    return [
      NAMES[as],
      share(some, ({ called }) => called),
      as === 'own' ? [...kinds].join(', ') : '',
      share(some, ({ beside }) => beside),
    ]
  })
  return `Learnt from answers to other prompts only (ten parts):\n\n${markdownTable(['held against', 'called off topic', 'of these', 'beside it, at least in part'], rows)}`
}

function share<T>(all: readonly T[], isSuch: (one: T) => boolean): string {
  const count = all.filter(isSuch).length
  return all.length === 0 ? '–' : `${count} of ${all.length} (${((100 * count) / all.length).toFixed(1)} %)`
}

function totalsTable(answers: readonly Answer[], analysers: Analysers): string {
  const total = (text: string, prompt: Answer['prompt']) =>
    scoreEvidence(gatherEvidence({ text, prompt, language: 'en' }, analysers)).total
  const high = (totals: readonly number[]) =>
    `${totals.filter((points) => HIGH.has(levelOf(TOPIK_54, points))).length} of ${totals.length}`
  const rows = [...Map.groupBy(answers, ({ kind }) => kind)].map(([kind, some]) => {
    const own = some.map(({ text, prompt }) => total(text, prompt))
    const others = some.flatMap(({ text }, place) =>
      OTHERS.map((step) => total(text, PROMPTS[(place * 7 + step) % PROMPTS.length]!)),
    )
    return [kind, average(own).toFixed(1), average(others).toFixed(1), high(own), high(others)]
  })
  return markdownTable(
    ['texts', 'total, own prompt', 'total, another', 'level 5 or 6, own', 'level 5 or 6, another'],
    rows,
  )
}
