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
export type HumanScoredEssay = z.infer<typeof Essays>[number]

/** The private data, or null with nothing read when the folder is not there. Its text never leaves the process. */
export function openPrivateData(folder: string) {
  if (!existsSync(join(folder, 'scoring/learner-essays.json'))) return null
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  return {
    learnerEssays: () => Essays.parse(JSON.parse(read('scoring/learner-essays.json'))),
    pastPrompts: () => PastPrompts.parse(JSON.parse(read('exam/past_q54.json'))).items,
    wordList: () => read('vocab/nikl_topik_vocab_combined.tsv'),
  }
}
