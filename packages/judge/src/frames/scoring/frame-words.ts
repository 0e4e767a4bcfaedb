import { placeOfKey, readKeys } from '../../dictionary/packed-keys.ts'
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

const NOUNS = readKeys(data.nouns.keys)
const NOUN_BYTES = Buffer.from(data.nouns.bytes, 'base64')
const PREDICATES = readKeys(data.predicates.keys)
const PREDICATE_WORDS = Buffer.from(data.predicates.words, 'base64')
const FULL_HEADS = readKeys(data.fullHeads)

/** Frame bits of a dictionary form, 0 for an unknown one. */
export function frameOf(predicate: string): number {
  const place = placeOfKey(PREDICATES, predicateKey(predicate))
  return place < 0 ? 0 : PREDICATE_WORDS.readUInt16LE(place * 2)
}

/** A noun that the dictionary uses often and never with 에게. */
export function isNeverPerson(noun: string): boolean {
  return unpackNoun(byteOf(noun) ?? 0).neverPerson
}

export function keepsObject(head: string): boolean {
  return placeOfKey(FULL_HEADS, nounKey(head)) >= 0
}

export const WORDS: WordClasses = {
  classOf(noun, tag) {
    const byte = byteOf(noun)
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

function byteOf(noun: string): number | undefined {
  return NOUN_BYTES[placeOfKey(NOUNS, nounKey(noun))]
}
