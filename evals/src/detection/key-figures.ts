import { markdownTable } from '../markdown-table.ts'
import type { Count, Errors } from './measure-errors.ts'
import type { Trained } from './train-detector.ts'

const COLUMNS: readonly (readonly [string, (errors: Errors) => Count | number | undefined])[] = [
  ['humans', ({ pooledHumans }) => pooledHumans],
  ['learners', ({ learners }) => learners],
  ['TOPIK-type learners', ({ humans }) => humans['topik-learner']],
  ['pupils', ({ humans }) => humans['katfish']],
  ['natives’ exam answers', ({ humans }) => humans['aza1200']],
  ['KatFish', ({ machines }) => machines['katfish']],
  ['exam answers', ({ machines }) => machines['aza1200']],
  ['plain', ({ machines }) => machines['ai-plain']],
  ['polite', ({ machines }) => machines['ai-polite']],
  ['humanised', ({ machines }) => machines['ai-humanized']],
  ['imitating', ({ machines }) => machines['ai-learner']],
  ['AUROC KatFish', ({ auroc }) => auroc['katfish']],
  ['AUROC exam answers', ({ auroc }) => auroc['aza1200']],
]
const HUMAN_COLUMNS = 5

/** The figures that are promised, for each way of parting the texts, and their mean. Humans as counts, machines as shares. */
export function keyFigures({ splits }: Trained): string {
  const rows = splits.map(({ errors }, split) => [
    String(split + 1),
    ...COLUMNS.map(([, of], column) => show(of(errors) ?? 0, column)),
  ])
  const means = COLUMNS.map(([, of], column) => {
    const share = splits.reduce((sum, { errors }) => sum + shareOf(of(errors) ?? 0), 0) / splits.length
    return column < HUMAN_COLUMNS ? `${(share * 100).toFixed(1)}%` : share.toFixed(3)
  })
  return markdownTable(['split', ...COLUMNS.map(([name]) => name)], [...rows, ['**mean**', ...means]])
}

function show(value: Count | number, column: number): string {
  if (column >= HUMAN_COLUMNS || typeof value === 'number') return shareOf(value).toFixed(3)
  return `${value.flagged} of ${value.judged}`
}

function shareOf(value: Count | number): number {
  return typeof value === 'number' ? value : value.flagged / (value.judged || 1)
}
