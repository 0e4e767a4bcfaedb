import type { CorrectedPlace, EssayMistakes } from '@/lib/api/said'

/** One mistake to practise, with the newest sentence it stands in. */
export type Card = CorrectedPlace & {
  /** The same for the same mistake in any essay. */
  id: string
  /** How often it was made, in all essays. */
  times: number
}

/** What this device remembers of a card. */
export type Memory = {
  /** When it was practised last, in milliseconds. */
  seenAt: number
  /** How often the fix was not found. */
  missed: number
  /** How often it was found since it was missed last. */
  right: number
}

export type Memories = Readonly<Record<string, Memory>>

/** A mistake that was made again is one card, not several. */
export function cardsOf(essays: readonly EssayMistakes[]): Card[] {
  const cards = new Map<string, Card>()
  for (const correction of essays.flatMap(({ corrections }) => corrections)) {
    const id = JSON.stringify([correction.original, correction.suggestion])
    const known = cards.get(id)
    if (known) known.times++
    else cards.set(id, { ...correction, id, times: 1 })
  }
  return [...cards.values()]
}

const DAY = 86_400_000
/** Days that a card which was never practised counts as not seen. */
const NEVER = 60

/** Those first that were missed often and not seen for long; each time that the fix was found halves what calls for a card. */
export function practiceOrder(cards: readonly Card[], memories: Memories, now: number): Card[] {
  const called = cards.map((card, place) => ({ card, place, call: callOf(card, memories[card.id], now) }))
  return called.sort((a, b) => b.call - a.call || a.place - b.place).map(({ card }) => card)
}

function callOf({ times }: Card, memory: Memory | undefined, now: number): number {
  if (!memory) return times * NEVER
  const days = Math.max(0, now - memory.seenAt) / DAY
  return ((times + memory.missed) * days) / 2 ** memory.right
}

/** What is remembered after a card was practised. */
export function remembered(memory: Memory | undefined, wasFound: boolean, now: number): Memory {
  const { missed = 0, right = 0 } = memory ?? {}
  return wasFound ? { seenAt: now, missed, right: right + 1 } : { seenAt: now, missed: missed + 1, right: 0 }
}

/** Is it our fix? Alone or with the whole sentence around it; spaces at the ends and how syllables were typed do not matter. */
export function isTheFix(tried: string, card: Card): boolean {
  const written = plain(tried)
  return written === plain(card.suggestion) || written === plain(fixedSentence(card))
}

export const fixedSentence = ({ sentence, at, original, suggestion }: Omit<Card, 'id' | 'times'>): string =>
  sentence.slice(0, at) + suggestion + sentence.slice(at + original.length)

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
