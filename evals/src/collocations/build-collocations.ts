import { COUNTED_VERBS, type CollocationData, collocationKey, hashLemma } from '@truegul/judge/parts'
import { readExamples } from '../frames/sources/read-dictionary.ts'
import { collectPairs, type Pairs } from './collect-pairs.ts'

const SOURCE =
  '한국어기초사전 (National Institute of Korean Language, krdict.korean.go.kr): counts of phrases and example sentences'
const MOST = 255
/** A noun seen less often has no usual verb, and one verb must have so much of it. */
const LEAST_SEEN = 12
const LEAST_SHARE = 0.25
/** 위하다 and its like go with every noun; 때 and 있 are misread forms. */
const NO_USUAL_VERB =
  /^(?:위하|통하|향하|말|말하|되|있|없|때|같|대하|시키|못하|잘하|싫어하|좋아하|생각하|알|보이|자|잘)$/

/** Which verbs go with a noun, counted in the dictionary's examples but for those held out. */
export function buildCollocations(folder: string): CollocationData & { source: string; licence: string } {
  const { phrases, sentences } = readExamples(folder)
  const pairs = collectPairs([...phrases, ...sentences])
  const { verbs, usual } = packUsual(pairs)
  return { source: SOURCE, licence: 'CC BY-SA 2.0 KR', verbs, usual, pairs: packPairs(pairs) }
}

function packPairs(pairs: Pairs): CollocationData['pairs'] {
  const counts = [...pairs].flatMap(([noun, verbs]) => {
    const [text = '', argument] = noun.split(' ')
    return [...verbs]
      .filter(([stem]) => COUNTED_VERBS.has(stem))
      .map(([stem, count]) => ({ key: collocationKey(text, argument === '을' ? '을' : '이', stem), count }))
  })
  counts.sort((a, b) => a.key - b.key)
  return {
    keys: packKeys(counts.map(({ key }) => key)),
    counts: Buffer.from(counts.map(({ count }) => Math.min(count, MOST))).toString('base64'),
  }
}

function packUsual(pairs: Pairs): Pick<CollocationData, 'verbs' | 'usual'> {
  const found = [...pairs].flatMap(([noun, counts]) => {
    const [text = '', argument] = noun.split(' ')
    const seen = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const [stem, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))
    if (argument !== '을' || seen < LEAST_SEEN || count < seen * LEAST_SHARE || NO_USUAL_VERB.test(stem)) return []
    return [{ key: hashLemma(text), stem, share: Math.round((count / seen) * 100), seen: Math.min(seen, MOST) }]
  })
  found.sort((a, b) => a.key - b.key)
  const verbs = [...new Set(found.map(({ stem }) => stem))].sort()
  const values = Buffer.alloc(found.length * 4)
  for (const [index, { stem, share, seen }] of found.entries()) {
    values.writeUInt16LE(verbs.indexOf(stem), index * 4)
    values.writeUInt8(share, index * 4 + 2)
    values.writeUInt8(seen, index * 4 + 3)
  }
  return { verbs, usual: { keys: packKeys(found.map(({ key }) => key)), values: values.toString('base64') } }
}

function packKeys(keys: readonly number[]): string {
  const bytes = Buffer.alloc(keys.length * 4)
  for (const [index, key] of keys.entries()) bytes.writeUInt32LE(key, index * 4)
  return bytes.toString('base64')
}
