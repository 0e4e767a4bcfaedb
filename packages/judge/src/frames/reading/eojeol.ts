import type { Span } from '@truegul/korean'
import type { Morpheme } from '../../analysis/morphemes.ts'

/** The case particles that frames tell apart, each by one of its forms; a spoken or honorific form counts as its plain one. */
export const CASES = ['이', '을', '에', '에서', '에게', '로', '와'] as const
export type Case = (typeof CASES)[number]

const CASE_OF: ReadonlyMap<string, Case> = new Map([
  ...(['이', '가', '께서'] as const).map((form) => [form, '이'] as const),
  ...(['을', '를', 'ㄹ'] as const).map((form) => [form, '을'] as const),
  ['에', '에'],
  ...(['에서', '서'] as const).map((form) => [form, '에서'] as const),
  ...(['에게', '한테', '께'] as const).map((form) => [form, '에게'] as const),
  ...(['로', '으로'] as const).map((form) => [form, '로'] as const),
  ...(['와', '과', '랑', '이랑', '하고'] as const).map((form) => [form, '와'] as const),
])

export function caseOf(particle: string): Case | null {
  return CASE_OF.get(particle) ?? null
}

/** What one eojeol of a sentence is made of. Offsets are inside the sentence. */
export type Eojeol = Span & {
  text: string
  /** Without punctuation. */
  morphemes: readonly Morpheme[]
  /** A comma or its like follows inside the eojeol. */
  comma: boolean
  /** The noun that a particle here belongs to; -기 and -음 stand for a verb made a noun, # for a number. Null behind a predicate without one. */
  noun: string | null
  nounTag: string
  /** The noun before `noun` in a compound, or before the noun a verb is made of. */
  modifier: string | null
  /** -들, -님 and their like. */
  suffix: string | null
  /** The case particle; 의 and others by their text. */
  particle: Case | string | null
  /** The particle as it is written. */
  particleText: string
  /** 은, 는, 도, 만 and their like. */
  topic: string | null
  particles: number
  /** Dictionary form of the verb or adjective, 이다 for the copula. */
  predicate: string | null
  predicateTag: string
  /** The noun before the copula. */
  predicateNoun: string | null
  /** The noun written before the predicate in the same eojeol. */
  nounBefore: string | null
  ending: string | null
  endingTag: string | null
  isPast: boolean
  isAdverb: boolean
  /** The predicate is an auxiliary: 있다 in 하고 있다. */
  isAuxiliary: boolean
  /** 좋아하다 and its like, made of an adjective. */
  isEmotive: boolean
  /** -어지다. */
  isPassive: boolean
}
