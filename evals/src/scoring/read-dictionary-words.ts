import { z } from 'zod'

const HANJA = /\p{Script=Han}/u

const Line = z.object({
  w: z.string(),
  pos: z.string(),
  level: z.enum(['초급', '중급', '고급']).optional(),
  origin: z.string().optional(),
})
/** A word of the national learners' dictionary; words written alike are entries of their own. */
export type DictionaryWord = {
  word: string
  partOfSpeech: string
  level: '초급' | '중급' | '고급' | null
  isSinoKorean: boolean
}

/** Reads the lines of words.jsonl and predicates.jsonl. */
export function readDictionaryWords(lines: string): DictionaryWord[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)))
    .map(({ w, pos, level, origin = '' }) => ({
      word: w,
      partOfSpeech: pos,
      level: level ?? null,
      isSinoKorean: HANJA.test(origin),
    }))
}
