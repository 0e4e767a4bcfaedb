import { z } from 'zod'

const Line = z.object({
  w: z.string(),
  pos: z.enum(['동사', '형용사', '보조 동사', '보조 형용사']),
  level: z.string().optional(),
  forms: z.array(z.string()).default([]),
})
/** One verb or adjective of the national learners' dictionary; words written alike are entries of their own. */
export type DictionaryPredicate = {
  stem: string
  partOfSpeech: 'verb' | 'adjective'
  hasLevel: boolean
  forms: readonly string[]
}

/** Reads the lines of predicates.jsonl. */
export function readPredicates(lines: string): DictionaryPredicate[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)))
    .map(({ w, pos, level, forms }) => ({
      stem: w.slice(0, -1),
      partOfSpeech: pos.endsWith('동사') ? 'verb' : 'adjective',
      hasLevel: level !== undefined,
      forms,
    }))
}
