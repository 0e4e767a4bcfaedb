import { hashLemma } from '@truegul/judge/parts'

const LEVELS: Record<string, 1 | 2 | 3> = { A: 1, B: 2, C: 3 }
const SCHOOL_LEVELS: Record<string, 1 | 2 | 3> = { 초급: 1, 중급: 2 }

/**
 * Word levels as hashed keys. The list's licence is not stated, so its words do not enter the repository: only 32-bit keys
 * and a level, which can answer "which level is this word" and not "which words are there" without a dictionary at hand.
 * Column 6 of the list holds 초급/중급 and column 7 A/B/C, although its header names them the other way round.
 */
export function buildVocabulary(tsv: string): { version: string; hash: string; levels: Record<1 | 2 | 3, string> } {
  const levels = new Map<number, 1 | 2 | 3>()
  for (const line of tsv.split('\n').slice(1)) {
    const columns = line.split('\t')
    const word = columns[1]?.replace(/[0-9]+$/, '').replace(/[-\s]/g, '')
    const level = LEVELS[columns[6]?.trim() ?? ''] ?? SCHOOL_LEVELS[columns[5] ?? '']
    if (!word || !level) continue
    const key = hashLemma(word)
    // A word of several meanings has the level of its easiest.
    if (level < (levels.get(key) ?? 4)) levels.set(key, level)
  }
  const packed = (level: 1 | 2 | 3) => {
    const keys = [...levels].filter(([, own]) => own === level).map(([key]) => key)
    const bytes = Buffer.alloc(keys.length * 4)
    for (const [index, key] of keys.sort((a, b) => a - b).entries()) bytes.writeUInt32LE(key, index * 4)
    return bytes.toString('base64')
  }
  return { version: 'words@1', hash: 'fnv1a-32', levels: { 1: packed(1), 2: packed(2), 3: packed(3) } }
}
