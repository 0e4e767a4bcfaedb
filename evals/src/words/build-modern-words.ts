import { isConfirmed } from './is-confirmed.ts'

type Source = {
  /** Nouns by theme, written by us. */
  lists: ReadonlyMap<string, readonly string[]>
  /** Those of them that we vouch for although nothing confirms them: most are younger than the lists. */
  vouched: readonly string[]
  /** Does one of the two dictionaries have it already? */
  isKnown(word: string): boolean
  /** Does one of the lists that confirm have it? */
  isListed(word: string): boolean
}

const LICENCE = 'Written for TrueGul; under the licence of the repository.'
const LINE = 110

/** The nouns that the judge shall know beside its dictionary, and what became of the others. */
export function buildModernWords({ lists, vouched, isKnown, isListed }: Source) {
  const has = (word: string) => isListed(word) || isKnown(word)
  const written = [...new Set([...lists.values()].flat())]
  const known = written.filter(isKnown)
  const fresh = written.filter((word) => !isKnown(word))
  const confirmed = fresh.filter((word) => isConfirmed(word, has))
  const byHand = fresh.filter((word) => vouched.includes(word) && !isConfirmed(word, has))
  const kept = new Set([...confirmed, ...byHand])
  return {
    data: { version: 'modern-words@1', licence: LICENCE, words: inLines([...kept].sort()) },
    written: written.length,
    known,
    confirmed: confirmed.length,
    byHand: byHand.length,
    unconfirmed: fresh.filter((word) => !kept.has(word)),
  }
}

/** Some words a line, so that a change shows as a few lines. */
function inLines(words: readonly string[]): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
