import { type Case, readEojeols, readSlots, type SlotView } from '@truegul/judge/parts'
import type { AnalysedText } from '../sources/analyse-once.ts'
import type { PredicateUse } from '../table/repair-objects.ts'

/** A slot to learn from: what features look at, and the particle that stood there. */
type Example = { slot: SlotView; particle: Case; phrase: boolean }

/** What one reading of all texts gives. */
export type Collected = {
  examples: Example[]
  nouns: Map<string, Map<Case, number>>
  uses: Map<string, PredicateUse>
  /** For each predicate of an adnominal clause and the noun behind it: clauses, and those with an object. */
  clauses: Map<string, Map<string, { clauses: number; withObject: number }>>
}

export function newCollection(): Collected {
  return { examples: [], nouns: new Map(), uses: new Map(), clauses: new Map() }
}

export function collectSlots(into: Collected, analysed: AnalysedText, { phrase }: { phrase: boolean }): void {
  const eojeols = readEojeols(analysed)
  const slots = readSlots(eojeols)
  for (const slot of slots) {
    const { eojeol: _, gap: __, next: ___, beyond: ____, governor, chain, case: particle, ...view } = slot
    const { predicateNoun, modifier } = governor
    const { ending, endingTag } = chain.last
    into.examples.push({
      slot: {
        ...view,
        governor: { predicateNoun, modifier },
        chain: { auxiliaries: chain.auxiliaries, last: { ending, endingTag } },
      },
      particle,
      phrase,
    })
    const noun = at(into.nouns, slot.noun, () => new Map<Case, number>())
    noun.set(particle, (noun.get(particle) ?? 0) + 1)
    const use = at(into.uses, slot.predicate, () => ({ slots: 0, objects: 0 }))
    use.slots++
    if (particle === '을') use.objects++
  }
  if (phrase) return
  const withObject = new Set(slots.filter((slot) => slot.case === '을').map(({ predicateAt }) => predicateAt))
  for (const [place, { predicate, endingTag, isAuxiliary, noun }] of eojeols.entries()) {
    const next = eojeols[place + 1]
    const head = next?.noun ?? next?.nounBefore
    if (predicate === null || endingTag !== 'ETM' || isAuxiliary || noun !== null || !head) continue
    const heads = at(into.clauses, predicate, () => new Map<string, { clauses: number; withObject: number }>())
    const counts = at(heads, head, () => ({ clauses: 0, withObject: 0 }))
    counts.clauses++
    if (withObject.has(place)) counts.withObject++
  }
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
