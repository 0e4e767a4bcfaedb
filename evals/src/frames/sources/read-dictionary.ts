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
  const tidy = (texts: readonly string[]) => texts.map((text) => text.normalize('NFC').trim()).filter(Boolean)
  const sentences = new Set(senses.flatMap((sense) => tidy(sense.sentences)))
  const phrases = new Set(senses.flatMap((sense) => tidy(sense.phrases)).filter((text) => !sentences.has(text)))
  const isHeldOut = (text: string) => hashLemma(text) % HELD_OUT === 0
  return {
    phrases: [...phrases],
    sentences: [...sentences].filter((text) => !isHeldOut(text)),
    heldOut: [...sentences].filter(isHeldOut),
  }
}

function readEntries(folder: string, file: string): DictionaryEntry[] {
  return readFileSync(join(folder, `krdict/${file}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Entry.parse({ pos: '', ...JSON.parse(line) }))
}
