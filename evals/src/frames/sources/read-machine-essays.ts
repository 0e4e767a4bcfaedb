import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitSentences } from '@truegul/korean'
import { z } from 'zod'

const Line = z.object({ style: z.string(), text: z.string() })
const ESSAYS = 20

/** Sentences of fluent essays on the exam's topics, written by a language model in the plain style: always the same twenty. */
export function readMachineSentences(folder: string): string[] {
  return readFileSync(join(folder, 'detection/ai-essays-a.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)))
    .filter(({ style }) => style === 'plain')
    .slice(0, ESSAYS)
    .flatMap(({ text }) => {
      const whole = text.normalize('NFC')
      return splitSentences(whole).map(({ start, end }) => whole.slice(start, end))
    })
}
