import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const CorpusLine = z.object({
  id: z.string(),
  src: z.string(),
  label: z.union([z.literal(0), z.literal(1)]),
  model: z.string(),
  group: z.string(),
  text: z.string(),
  use: z.enum(['train', 'calib', 'out-of-domain-test']),
  writer: z.string().optional(),
  l1: z.string().optional(),
})
const OwnLine = z.object({
  id: z.string(),
  promptId: z.string(),
  style: z.enum(['plain', 'polite', 'learner', 'humanized']),
  generator: z.string(),
  text: z.string(),
})
const PastPrompts = z.object({ items: z.array(z.object({ model: z.string().nullish() })) })
const LearnerEssays = z.array(z.object({ id: z.string(), topic: z.string(), band: z.number(), text: z.string() }))

/** A text with what the protocol needs to know about it. */
export type Labelled = {
  id: string
  source: string
  machine: boolean
  generator: string
  learner: boolean
  /** Prompt, topic, writer or place among neighbours: what must not stand on both sides. Null is tested only, by the final model. */
  group: string | null
  trained: boolean
  /** Helps to set the threshold: humans, each writer once. */
  pooled: boolean
  l1: string | null
  text: string
}

const SHORTEST = 200
const LONG_ENOUGH_TO_JOIN = 500

/**
 * All texts of the private data in a fixed order. Null when the data is not there. `hash`
 * names exactly the bytes that a model can be fitted on.
 */
export function loadTexts(folder: string): { texts: Labelled[]; hash: string } | null {
  const corpusFile = join(folder, 'detection/corpus.jsonl')
  const essaysFile = join(folder, 'scoring/learner-essays.json')
  if (!existsSync(corpusFile) || !existsSync(essaysFile)) return null
  const ownFiles = readdirSync(join(folder, 'detection'))
    .filter((name) => /^ai-essays-.*\.jsonl$/.test(name))
    .sort()
    .map((name) => join(folder, 'detection', name))
  const hash = createHash('sha256')
  for (const file of [corpusFile, essaysFile, ...ownFiles]) hash.update(readFileSync(file))
  const corpus = readLines(corpusFile, CorpusLine)
  const texts = [
    ...fromCorpus(corpus),
    ...joinedWriters(corpus),
    ...LearnerEssays.parse(JSON.parse(readFileSync(essaysFile, 'utf8'))).map(fromLearner),
    ...ownFiles.flatMap((file) => readLines(file, OwnLine)).map(fromOwn),
    ...officialAnswers(join(folder, 'exam/past_q54.json')),
  ]
  return { texts: texts.filter(({ text }) => text.length >= SHORTEST), hash: hash.digest('hex') }
}

type CorpusText = z.infer<typeof CorpusLine>

function fromCorpus(corpus: readonly CorpusText[]): Labelled[] {
  return corpus.map((line) => ({
    id: line.id,
    source: line.src.startsWith('claude-') ? line.src.replace('claude-', 'early-') : line.src,
    machine: line.label === 1,
    generator: line.model,
    learner: ['ksl-arg', 'kolla', 'kh-pseudo'].includes(line.src),
    group: line.use === 'out-of-domain-test' ? null : groupOf(line),
    trained: line.use === 'train',
    // The short answers of one writer count once, joined.
    pooled: line.label === 0 && line.src !== 'ksl-arg',
    l1: line.l1 ?? null,
    text: line.text,
  }))
}

function groupOf({ src, group, writer, id }: CorpusText): string {
  // The exam answers stand in the order of their questions, which are not named: the number is their place.
  if (src === 'aza1200') return id.replace('aza-', '')
  if (src === 'katfish' || src.startsWith('claude-')) return group
  return writer ?? id
}

/** Short answers of one learner as one text: 300 characters alone would flatter the figures. */
function joinedWriters(corpus: readonly CorpusText[]): Labelled[] {
  const byWriter = Map.groupBy(
    corpus.filter(({ src }) => src === 'ksl-arg'),
    ({ writer }) => writer ?? '',
  )
  return [...byWriter]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([writer, own]) => ({
      id: `writer-${writer}`,
      source: 'ksl-arg-writer',
      machine: false,
      generator: 'human',
      learner: true,
      group: writer,
      trained: false,
      pooled: true,
      l1: own[0]?.l1 ?? null,
      text: own
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
        .map(({ text }) => text)
        .join(' '),
    }))
    .filter(({ text }) => text.length >= LONG_ENOUGH_TO_JOIN)
}

function fromLearner({ id, topic, text }: z.infer<typeof LearnerEssays>[number]): Labelled {
  return {
    id: `topik-${id}`,
    source: 'topik-learner',
    machine: false,
    generator: 'human',
    learner: true,
    group: topic,
    trained: true,
    pooled: true,
    l1: null,
    text,
  }
}

function fromOwn({ id, promptId, style, generator, text }: z.infer<typeof OwnLine>): Labelled {
  return {
    id,
    source: `ai-${style}`,
    machine: true,
    generator,
    learner: false,
    group: promptId,
    trained: true,
    pooled: false,
    l1: null,
    text,
  }
}

/** The exam board's model answers, as natives write them for this exam: no learner's, and never learned from. */
function officialAnswers(file: string): Labelled[] {
  if (!existsSync(file)) return []
  const { items } = PastPrompts.parse(JSON.parse(readFileSync(file, 'utf8')))
  return items.flatMap(({ model }, place) =>
    model ? [{ ...TESTED_ONLY, id: `official-${place}`, source: 'official', text: model }] : [],
  )
}

const TESTED_ONLY = {
  machine: false,
  generator: 'human',
  learner: false,
  group: null,
  trained: false,
  pooled: false,
  l1: null,
} as const

function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)))
}
