import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Essays = z.array(z.object({ id: z.string(), topic: z.string(), band: z.int().min(0).max(3), text: z.string() }))
const PastPrompts = z.object({
  items: z.array(
    z.object({
      round: z.number(),
      intro: z.string(),
      q: z.array(z.string()),
      topic: z.string(),
      model: z.string().nullish(),
    }),
  ),
})
/** `label`: 0 by a human, 1 by a machine. `group`: what was asked for, after the source's sign. */
const CorpusLine = z.object({ src: z.string(), label: z.number(), group: z.string().nullish(), text: z.string() })
const MachineAnswer = z.object({ prompt: z.string(), style: z.string(), text: z.string() })
/** Sources whose human texts natives wrote: school pupils, and applicants to universities. */
const NATIVE_SOURCES = ['katfish', 'aza1200']
export type HumanScoredEssay = z.infer<typeof Essays>[number]
export type PrivateData = NonNullable<ReturnType<typeof openPrivateData>>

/** The private data, or null with nothing read when the folder is not there. Its text never leaves the process. */
export function openPrivateData(folder: string) {
  if (!existsSync(join(folder, 'scoring/learner-essays.json'))) return null
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  const corpus = () =>
    read('detection/corpus.jsonl')
      .trim()
      .split('\n')
      .map((line) => CorpusLine.parse(JSON.parse(line)))
  return {
    learnerEssays: () => Essays.parse(JSON.parse(read('scoring/learner-essays.json'))),
    pastPrompts: () => PastPrompts.parse(JSON.parse(read('exam/past_q54.json'))).items,
    nativeTexts: () =>
      corpus()
        .filter(({ src, label }) => label === 0 && NATIVE_SOURCES.includes(src))
        .map(({ text }) => text),
    /** What pupils and machines wrote after a title. */
    titledTexts: () =>
      corpus()
        .filter(({ src }) => src === 'katfish')
        .map(({ label, group, text }) => ({ label, title: group ?? '', text })),
    /** What learners wrote for or against something. */
    debates: () =>
      corpus()
        .filter(({ src }) => src === 'ksl-arg')
        .map(({ text }) => text),
    /** What a machine wrote to prompts of the exam's kind, in several manners; the prompt is one text. */
    machineAnswers: () =>
      ['a', 'b'].flatMap((part) =>
        read(`detection/ai-essays-${part}.jsonl`)
          .trim()
          .split('\n')
          .map((line) => MachineAnswer.parse(JSON.parse(line))),
      ),
    predicates: () => read('krdict/predicates.jsonl'),
    /** Every word of the national learners' dictionary, a line each. */
    dictionaryWords: () => `${read('krdict/words.jsonl').trim()}\n${read('krdict/predicates.jsonl')}`,
    /** Words of another project's lists: they confirm ours, and none is taken from them. */
    otherWordLists: () =>
      ['nouns', 'entities', 'foreign', 'geolocations', 'wikipedia_title_nouns', 'adverb'].flatMap((name) =>
        read(`words/okt-${name}.txt`).split('\n'),
      ),
    /** Stems with what another conjugator makes of them, a tab and commas between: verbs, adjectives. */
    otherConjugations: () => read('words/okt-verb_conjugate.txt') + read('words/okt-adj_conjugate.txt'),
  }
}
