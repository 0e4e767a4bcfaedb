import {
  CASES,
  classOfNoun,
  FRAME,
  type FrameData,
  featuresOf,
  frameClassOf,
  nounKey,
  packNoun,
  predicateKey,
} from '@truegul/judge/parts'
import { generator, shuffled } from '../../statistics.ts'
import type { FrameEntry } from '../table/read-frame-table.ts'
import { repairObjects } from '../table/repair-objects.ts'
import { classNoun } from './class-nouns.ts'
import type { Collected } from './collect-slots.ts'
import { type Softmax, trainSoftmax } from './softmax.ts'

/** 2^16 rows of seven bytes: 448 KB. Four times as many find a fiftieth more (docs/decisions/frames.md). */
const BITS = 16
const EPOCHS = 2
const STEP = 0.05
const CLAUSES_FOR_HEAD = 12
const FULL_SHARE = 0.6

const SOURCE = '한국어기초사전 (Basic Korean Dictionary), National Institute of Korean Language, krdict.korean.go.kr'
const LICENCE =
  'CC BY-SA 2.0 KR: counts, weights and hashes made of its sentence patterns, phrases and example sentences'

/** All that the judge needs to read frames, from the dictionary's patterns and what was read in its examples. */
export function buildFrames(table: ReadonlyMap<string, FrameEntry>, collected: Collected): FrameData {
  repairObjects(table, collected.uses)
  const frames = new Map([...table].map(([lemma, entry]) => [lemma, bitsOf(entry)]))
  const softmax = train(collected, frames)
  const nouns = [...collected.nouns].flatMap(([noun, counts]) => {
    const own = classNoun(counts)
    return own ? [[nounKey(noun), packNoun(own.kind, own.objects, own.neverPerson)] as const] : []
  })
  return {
    version: 'frames@1',
    source: SOURCE,
    licence: LICENCE,
    step: STEP,
    weights: packWeights(softmax),
    nouns: { keys: packKeys(nouns), bytes: Buffer.from(sorted(nouns).map(([, byte]) => byte)).toString('base64') },
    predicates: packPredicates(frames),
    fullHeads: packKeys(fullHeads(table, collected).map((head) => [nounKey(head), 1] as const)),
  }
}

function bitsOf({ isAdjective, senses, withObject, withObjectOrClause, takes }: FrameEntry): number {
  const bit = (condition: boolean, own: number) => (condition ? own : 0)
  return (
    FRAME.known |
    bit(isAdjective, FRAME.adjective) |
    bit(takes.has('을'), FRAME.object) |
    bit(!takes.has('을') && senses > 0, FRAME.noObject) |
    bit(withObject === senses, FRAME.objectAlways) |
    bit(senses > 0 && withObjectOrClause >= 0.7 * senses, FRAME.objectMostly) |
    bit(takes.has('에'), FRAME.에) |
    bit(takes.has('에서'), FRAME.에서) |
    bit(takes.has('에게'), FRAME.에게) |
    bit(takes.has('로'), FRAME.로) |
    bit(takes.has('와'), FRAME.와) |
    bit(takes.has('이'), FRAME.이) |
    bit(takes.has('1에'), FRAME.subjectWith에)
  )
}

function train({ examples, nouns }: Collected, frames: ReadonlyMap<string, number>): Softmax {
  const frameClass = (predicate: string) => frameClassOf(predicate, frames.get(predicate) ?? 0)
  const rows = examples.map(({ slot, particle, phrase }) => {
    const classOf = (noun: string, tag: string) => {
      // What the slot itself tells of its noun is not known where it is to be guessed.
      const own = classNoun(nouns.get(noun), noun === slot.noun && tag === slot.nounTag ? particle : undefined)
      return classOfNoun(noun, tag, own && `${own.kind}${own.objects}`)
    }
    return Uint32Array.from(featuresOf(slot, { classOf, frameClassOf: frameClass }, { phrase }))
  })
  const labels = Uint8Array.from(examples, ({ particle }) => CASES.indexOf(particle))
  const random = generator(14)
  const places = Array.from(examples.keys())
  const orders = Array.from({ length: EPOCHS }, () => Uint32Array.from(shuffled(places, random)))
  return trainSoftmax({ rows: withoutRare(rows), labels, bits: BITS }, { kinds: CASES.length, orders })
}

/** A feature seen once says nothing, and takes a row from others. */
function withoutRare(rows: readonly Uint32Array[]): Uint32Array[] {
  const seen = new Uint8Array(2 ** 26)
  for (const row of rows) {
    for (const hash of row) if (seen[hash >>> 6]! < 2) seen[hash >>> 6]!++
  }
  return rows.map((row) => row.filter((hash) => seen[hash >>> 6]! > 1))
}

/** One byte a weight, each row around its mean: what all labels share decides nothing. */
function packWeights({ weights, labels }: Softmax): string {
  const bytes = Buffer.alloc(weights.length)
  for (let row = 0; row < weights.length; row += labels) {
    const own = weights.subarray(row, row + labels)
    const mean = own.reduce((sum, weight) => sum + weight, 0) / labels
    for (const [label, weight] of own.entries()) {
      bytes.writeInt8(Math.max(-127, Math.min(127, Math.round((weight - mean) / STEP))), row + label)
    }
  }
  return bytes.toString('base64')
}

/** Nouns behind an adnominal clause of a transitive verb that mostly keeps its object: 기회, 방안, 연습. */
function fullHeads(table: ReadonlyMap<string, FrameEntry>, { clauses }: Collected): string[] {
  const sums = new Map<string, { clauses: number; withObject: number }>()
  for (const [predicate, heads] of clauses) {
    const entry = table.get(predicate)
    if (!entry?.takes.has('을') || entry.withObjectOrClause < 0.7 * entry.senses) continue
    for (const [head, own] of heads) {
      const sum = sums.get(head) ?? { clauses: 0, withObject: 0 }
      sums.set(head, { clauses: sum.clauses + own.clauses, withObject: sum.withObject + own.withObject })
    }
  }
  return [...sums]
    .filter(([, sum]) => sum.clauses >= CLAUSES_FOR_HEAD && sum.withObject >= FULL_SHARE * sum.clauses)
    .map(([head]) => head)
}

function packPredicates(frames: ReadonlyMap<string, number>): FrameData['predicates'] {
  const entries = sorted([...frames].map(([lemma, bits]) => [predicateKey(lemma), bits] as const))
  const words = Buffer.alloc(entries.length * 2)
  for (const [index, [, bits]] of entries.entries()) words.writeUInt16LE(bits, index * 2)
  return { keys: packKeys(entries), words: words.toString('base64') }
}

function packKeys(entries: readonly (readonly [number, number])[]): string {
  const bytes = Buffer.alloc(entries.length * 4)
  for (const [index, [key]] of sorted(entries).entries()) bytes.writeUInt32LE(key, index * 4)
  return bytes.toString('base64')
}

function sorted<T extends readonly [number, number]>(entries: readonly T[]): T[] {
  return entries.toSorted(([one], [other]) => one - other)
}
