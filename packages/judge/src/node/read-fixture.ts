import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { EssayToJudge } from '../analysis/essay-to-judge.ts'

const Prompt = z.object({
  question: z.int(),
  passage: z.string(),
  questions: z.array(z.string()),
  topicWords: z.array(z.string()),
})
const read = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

/** One of our own three essays on smartphones, written for tests and demonstrations. */
export function readFixture(name: 'weak' | 'middle' | 'good', language: 'en' | 'ko' = 'en'): EssayToJudge {
  return { text: read(`${name}.txt`), prompt: Prompt.parse(JSON.parse(read('prompt.json'))), language }
}
