import { type Analysers, contentWordsOf, hashLemma, type MeaningData, RARITY_STEP } from '@truegul/judge/parts'
import { countTogether } from './count-together.ts'
import { leadingDirections } from './leading-directions.ts'
import { readContexts } from './read-contexts.ts'
import { readSubjects } from './subjects/read-subjects.ts'

const SOURCE =
  '한국어기초사전 (National Institute of Korean Language, krdict.korean.go.kr): which words stand together in phrases and example sentences, ' +
  'and, from lists of ours, which belong to one subject'
/** Words that the examples have most often, and numbers for each: 4,000 words of 32 numbers told a third less. */
const WORDS = 8000
const SIZE = 64
const BYTE = 127
/** The list of a subject's words counts as much as so many examples of the dictionary; with 5 texts with pasted words are seen a little less. */
const SUBJECT_TIMES = 15

/** What each frequent word is about, as numbers: words that stand in the same examples get numbers alike. */
export async function buildMeanings(
  folder: string,
  analysers: Analysers,
): Promise<MeaningData & { source: string; licence: string }> {
  const contexts: string[][] = []
  for await (const { head, morphemes } of readContexts(folder, analysers)) {
    contexts.push([...new Set([head, ...contentWordsOf(morphemes)])])
  }
  for (const subject of readSubjects(analysers)) contexts.push(...Array<string[]>(SUBJECT_TIMES).fill(subject))
  const { words, counts, rows } = countTogether(contexts, WORDS)
  const order = [...words.keys()].sort((one, other) => hashLemma(words[one]!) - hashLemma(words[other]!))
  const vectors = leadingDirections(rows, SIZE)
  const keys = Buffer.alloc(words.length * 4)
  const values = Buffer.alloc(words.length * SIZE)
  const rarity = Buffer.alloc(words.length)
  for (const [place, word] of order.entries()) {
    keys.writeUInt32LE(hashLemma(words[word]!), place * 4)
    rarity.writeUInt8(Math.round(Math.log(contexts.length / counts[word]!) / RARITY_STEP), place)
    const vector = vectors.subarray(word * SIZE, (word + 1) * SIZE)
    const length = Math.hypot(...vector) || 1
    for (const [at, value] of vector.entries()) {
      values.writeInt8(Math.round((BYTE * value) / length), place * SIZE + at)
    }
  }
  return {
    source: SOURCE,
    licence: 'CC BY-SA 2.0 KR',
    size: SIZE,
    keys: keys.toString('base64'),
    values: values.toString('base64'),
    rarity: rarity.toString('base64'),
  }
}
