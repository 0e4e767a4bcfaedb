import type { WordClasses } from './features.ts'
import { hashFeature } from './features.ts'
import data from './frames.data.json' with { type: 'json' }
import { classOfNoun, unpackNoun } from './noun-class.ts'
import { frameClassOf } from './predicate-frame.ts'

/** The data that `npm run evals -- frames` builds: keys are hashes (32 bits), all in base64, little-endian. */
export type FrameData = {
  version: string
  source: string
  licence: string
  /** Natural logarithm one step of a weight stands for. */
  step: number
  /** Signed bytes, one for each case in each row. */
  weights: string
  nouns: { keys: string; bytes: string }
  predicates: { keys: string; words: string }
  /** Nouns behind an adnominal clause that keeps its object (기회, 방안): no gap stands for them. */
  fullHeads: string
}

const NOUNS = unpackBytes(data.nouns)
const PREDICATES = unpackWords(data.predicates)
const FULL_HEADS = new Set(keysOf(data.fullHeads))

/** Frame bits of a dictionary form, 0 for an unknown one. */
export function frameOf(predicate: string): number {
  return PREDICATES.get(predicateKey(predicate)) ?? 0
}

/** A noun that the dictionary uses often and never with 에게. */
export function isNeverPerson(noun: string): boolean {
  return unpackNoun(NOUNS.get(nounKey(noun)) ?? 0).neverPerson
}

export function keepsObject(head: string): boolean {
  return FULL_HEADS.has(nounKey(head))
}

export const WORDS: WordClasses = {
  classOf(noun, tag) {
    const byte = NOUNS.get(nounKey(noun))
    return classOfNoun(noun, tag, byte === undefined ? null : unpackNoun(byte).class)
  },
  frameClassOf: (predicate) => frameClassOf(predicate, frameOf(predicate)),
}

export function nounKey(noun: string): number {
  return hashFeature('noun', noun)
}

export function predicateKey(predicate: string): number {
  return hashFeature('predicate', predicate)
}

function keysOf(base64: string): number[] {
  const bytes = Buffer.from(base64, 'base64')
  return Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4))
}

function unpackBytes({ keys, bytes }: FrameData['nouns']): Map<number, number> {
  const values = Buffer.from(bytes, 'base64')
  return new Map(keysOf(keys).map((key, index) => [key, values[index]!]))
}

function unpackWords({ keys, words }: FrameData['predicates']): Map<number, number> {
  const values = Buffer.from(words, 'base64')
  return new Map(keysOf(keys).map((key, index) => [key, values.readUInt16LE(index * 2)]))
}
