import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashLemma } from '@truegul/judge/parts'
import { z } from 'zod'

/** An entry of the national learners' dictionary, as far as frames need it. `frame` is its sentence pattern: "1이 2에 생기다". */
const Entry = z.object({
  w: z.string(),
  pos: z.string(),
  level: z.string().optional(),
  senses: z
    .array(
      z.object({
        frame: z.string().optional(),
        frameNote: z.string().optional(),
        phrases: z.array(z.string()).default([]),
        sentences: z.array(z.string()).default([]),
      }),
    )
    .default([]),
})
export type DictionaryEntry = z.infer<typeof Entry>

/** One sentence of so many is held out: never trained on, only measured with. */
const HELD_OUT = 20

/** Verbs and adjectives of the dictionary, with their sentence patterns. */
export function readPredicates(folder: string): DictionaryEntry[] {
  return readEntries(folder, 'predicates')
}

/** Every example of the dictionary once, in its order: phrases, sentences to learn from, sentences held out by their hash. */
export function readExamples(folder: string): { phrases: string[]; sentences: string[]; heldOut: string[] } {
  const senses = ['predicates', 'words', 'grammar'].flatMap((file) =>
    readEntries(folder, file).flatMap((entry) => entry.senses),
  )
  const sentences = new Set(senses.flatMap((sense) => tidy(sense.sentences)))
  const phrases = new Set(senses.flatMap((sense) => tidy(sense.phrases)).filter((text) => !sentences.has(text)))
  return {
    phrases: [...phrases],
    sentences: [...sentences].filter((text) => !isHeldOut(text)),
    heldOut: [...sentences].filter(isHeldOut),
  }
}

/** The senses of one file, each with its entry; without the sentences held out. */
export function readSenses(
  folder: string,
  file: 'predicates' | 'words',
): { entry: DictionaryEntry; phrases: string[]; sentences: string[] }[] {
  return readEntries(folder, file).flatMap((entry) =>
    entry.senses.map(({ phrases, sentences }) => ({
      entry,
      phrases: tidy(phrases),
      sentences: tidy(sentences).filter((text) => !isHeldOut(text)),
    })),
  )
}

function tidy(texts: readonly string[]): string[] {
  return texts.map((text) => text.normalize('NFC').trim()).filter(Boolean)
}

function isHeldOut(text: string): boolean {
  return hashLemma(text) % HELD_OUT === 0
}

function readEntries(folder: string, file: string): DictionaryEntry[] {
  return readFileSync(join(folder, `krdict/${file}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Entry.parse({ pos: '', ...JSON.parse(line) }))
}
