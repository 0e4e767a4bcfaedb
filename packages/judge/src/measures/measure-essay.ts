import { ESSAY_LENGTH } from '@truegul/topik'
import type { EssayAnalysis } from '../analysis/essay-analysis.ts'
import type { Morpheme } from '../analysis/morphemes.ts'
import { countWords } from '../analysis/spelling.ts'
import { usualJoins } from './usual-joins.ts'
import { levelOfWord } from './vocabulary.ts'

/** The six measures that the model weighs, in its order, each with the direction a rater would agree with. */
export const MEASURES = {
  length: 1,
  mistakes: -1,
  higherWords: 1,
  politeShare: -1,
  clausesPerSentence: 1,
  usualJoins: 1,
} as const satisfies Record<string, 1 | -1>
export type MeasureName = keyof typeof MEASURES
export type Measures = Record<MeasureName, number>

// The task asks for 600 to 700: at its lower end length stops to count, so that nobody gains by filling the sheet. Twenty characters above it,
// worth a point at most, are there because people, who rated these essays, still looked at length there.
const LONG_ENOUGH = 620
/** Of more, an essay cannot be read anyway. */
const MOST_MISTAKES = 0.2
const CLAUSE = /^(?:EC|ETM|ETN)$/

/** Measures an essay by its own sentences. Caps keep one odd habit from deciding everything. */
export function measureEssay(essay: EssayAnalysis, mistakes: readonly { weight: number }[]): Measures {
  const sentences = Math.max(1, essay.own.length)
  const words = Math.max(1, countWords(essay.ownText))
  const polite = essay.own.filter(({ register }) => register === 'polite' || register === 'formal').length
  const morphemes = essay.own.flatMap((sentence) => sentence.morphemes)
  // Words are met in a text as long as it is: what stands beyond the sheet brings no more of them.
  const onTheSheet = Math.min(1, ESSAY_LENGTH.askedMax / Math.max(1, essay.ownCharacters))
  return {
    /** Characters in hundreds. */
    length: Math.min(essay.ownCharacters, LONG_ENOUGH) / 100,
    /** Mistakes by their weight, per word. */
    mistakes: Math.min(MOST_MISTAKES, mistakes.reduce((sum, { weight }) => sum + weight, 0) / words),
    /** Different words above beginner level, up to 60. */
    higherWords: Math.min(60, countOwnHigherWords(essay.own) * onTheSheet),
    politeShare: Math.min(0.5, polite / sentences),
    clausesPerSentence: Math.min(8, countClauses(morphemes) / sentences),
    usualJoins: usualJoins(essay.own),
  }
}

/** Different words above beginner level, each as far as the sentence where it is most the writer's own is so. */
function countOwnHigherWords(own: EssayAnalysis['own']): number {
  const shares = new Map<string, number>()
  for (const { morphemes, ownShare } of own) {
    for (const word of higherWordsOf(morphemes)) shares.set(word, Math.max(ownShare, shares.get(word) ?? 0))
  }
  return [...shares.values()].reduce((sum, share) => sum + share, 0)
}

/** Clauses that are joined to others: each has a connecting, adnominal or noun-making ending. */
export function countClauses(morphemes: readonly Morpheme[]): number {
  return morphemes.filter(({ tag }) => CLAUSE.test(tag)).length
}

/** Content words above beginner level, as often as they stand. */
export function higherWordsOf(morphemes: readonly Morpheme[]): string[] {
  return [...morphemes.keys()].flatMap((position) => {
    const lemma = lemmaAt(morphemes, position)
    return lemma !== null && (levelOfWord(lemma) ?? 0) >= 2 ? [lemma] : []
  })
}

function lemmaAt(morphemes: readonly Morpheme[], position: number): string | null {
  const { text, tag } = morphemes[position]!
  if (tag === 'NNG' || tag === 'XR') {
    const next = morphemes[position + 1]
    const joined = next && /^XS[VA]$/.test(next.tag) ? `${text}${next.text}다` : null
    return joined !== null && levelOfWord(joined) !== null ? joined : text
  }
  if (tag === 'VV' || tag === 'VA') return `${text}다`
  return tag === 'MAG' || tag === 'MAJ' ? text : null
}
