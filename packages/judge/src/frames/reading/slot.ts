import type { Case, Eojeol } from './eojeol.ts'

/** A predicate with the auxiliaries behind it: 하고 있다. */
export type Chain = {
  /** Place of the last eojeol of the chain in the sentence. */
  end: number
  /** Ending and auxiliary of each: 고있, 어야하. */
  auxiliaries: string[]
  /** The eojeol that ends it: how the clause goes on. */
  last: Eojeol
}

/** A noun with a case particle, and what may govern it. Places are numbers of eojeols. */
export type Slot = {
  at: number
  eojeol: Eojeol
  noun: string
  nounTag: string
  case: Case
  topic: string | null
  /** The next predicate. It need not be the one that governs the noun. */
  predicateAt: number
  predicate: string
  /** The eojeol of the predicate. */
  governor: Eojeol
  chain: Chain
  /** The noun behind an adnominal clause. */
  head: string | null
  /** What follows the chain, up to a few eojeols. */
  next: readonly Eojeol[]
  /** The predicate after the first. */
  second: string | null
  /** Particles between noun and predicate; x and the particle for topics, `bare` for a noun without one. */
  between: string[]
  adverbs: number
  /** The eojeols between noun and predicate. */
  gap: readonly Eojeol[]
  /** Particles before the noun in its clause, nearest first; | where another clause ends. */
  left: string[]
  comma: boolean
  /** What stands before the noun. */
  before: string
  /** The noun that stands before this one, without a particle: 버스 in 버스 안에. */
  compound: string | null
  /** The same noun, read as if what only describes were left out: 벽에 큰 지도가 걸려 있다. Its places are those of the shorter sentence. */
  beyond: Slot | null
}
