import { findPredicates } from '@truegul/judge/parts'
import { FINAL, lastFinal } from '@truegul/korean'
import { recognise } from '@truegul/korean/conjugation'

/** For each object (을) or subject (이) the verbs and adjectives behind it, by stem, with how often. */
export type Pairs = Map<string, Map<string, number>>

const NEXT_WITHIN = 2
/** Another noun with its particle, or a form that is not recognised; behind an adverb one looks on. */
const NO_ADVERB = /[은는이가을를에도고서면야지며록려곤자]$/
/** Numerals that look like forms of 하다. */
const NUMERAL = /^(?:한|하나.*)$/

/**
 * Nouns with 을/를 or 이/가 and the predicate next to them or behind one more word, by their letters alone. A form of two verbs
 * counts for both: what is never seen here is never seen however one reads.
 */
export function collectPairs(texts: readonly string[]): Pairs {
  const pairs: Pairs = new Map()
  const stemsOf = rememberStems()
  for (const text of texts) {
    const words = text.split(/\s+/)
    for (const [at, word] of words.entries()) {
      const noun = nounWithParticle(word)
      if (noun === null) continue
      for (const next of words.slice(at + 1, at + 1 + NEXT_WITHIN)) {
        const written = next.replaceAll(/[^가-힣]/g, '')
        const stems = stemsOf(written)
        if (stems.length > 0 && !NUMERAL.test(written)) {
          const counts = pairs.get(noun) ?? new Map<string, number>()
          pairs.set(noun, counts)
          for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
          break
        }
        if (NO_ADVERB.test(written)) break
      }
    }
  }
  return pairs
}

/** "약속 을" of 약속을; null where the particle does not fit, or there is none. */
function nounWithParticle(word: string): string | null {
  const match = /^[“"'‘(]*([가-힣]+)([을를이가])$/.exec(word)
  if (!match || (lastFinal(match[1]!) === FINAL.none) !== /[를가]/.test(match[2]!)) return null
  return `${match[1]} ${/[을를]/.test(match[2]!) ? '을' : '이'}`
}

function rememberStems(): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (word) => {
    const stems = known.get(word) ?? stemsOf(word)
    known.set(word, stems)
    return stems
  }
}

/** 열려 is a form of 열리다; -려 alone is old. */
function stemsOf(word: string): string[] {
  const readings = recognise(word, findPredicates)
  const modern = readings.filter(({ ending }) => ending !== '으려')
  return [...new Set((modern.length > 0 ? modern : readings).map(({ stem }) => stem))]
}
