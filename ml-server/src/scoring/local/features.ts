import type { EssayAnalysis } from './essay-analysis.ts'
import type { Morpheme } from './morphemes.ts'
import { countWords } from './spelling.ts'
import { levelOfWord } from './vocabulary.ts'

/** The nine measures that the model weighs, in its order, each with the direction a rater would agree with. */
export const FEATURES = {
  length: 1,
  shortfall: -1,
  spellingRate: -1,
  higherWords: 1,
  higherShare: 1,
  politeShare: -1,
  clausesPerSentence: 1,
  adjectiveErrors: -1,
  formulas: 1,
} as const satisfies Record<string, 1 | -1>
export type FeatureName = keyof typeof FEATURES
export type Features = Record<FeatureName, number>

const FORMULA = /[어아해여]야 한다|수 있다|것이다|때문이다|필요하다|중요하다|생각한다/g
const CLAUSE = /^(?:EC|ETM|ETN)$/

/** Measures an essay by its own sentences. Caps keep one odd habit from deciding everything. */
export function measureFeatures(essay: EssayAnalysis): Features {
  const sentences = Math.max(1, essay.own.length)
  const words = Math.max(1, countWords(essay.ownText))
  const misspelt = essay.spelling.filter((flag) => flag.split === null).length
  const polite = essay.own.filter(({ register }) => register === 'polite' || register === 'formal').length
  const morphemes = essay.own.flatMap((sentence) => sentence.morphemes)
  const { lemmas, higher } = wordsByLevel(morphemes)
  return {
    /** Characters in hundreds, up to 620. */
    length: Math.min(essay.ownCharacters, 620) / 100,
    /** Characters missing to 600, in hundreds. */
    shortfall: Math.max(0, 600 - essay.ownCharacters) / 100,
    spellingRate: Math.min(0.2, misspelt / words),
    /** Different words above beginner level, up to 60. */
    higherWords: Math.min(60, new Set(higher).size),
    higherShare: higher.length / Math.max(1, lemmas),
    politeShare: Math.min(0.5, polite / sentences),
    clausesPerSentence: Math.min(8, morphemes.filter((morpheme) => CLAUSE.test(morpheme.tag)).length / sentences),
    adjectiveErrors: Math.min(0.5, essay.adjectivesAsVerbs.length / sentences),
    formulas: Math.min(15, essay.ownText.match(FORMULA)?.length ?? 0),
  }
}

/** Content words counted, and those above beginner level as often as they stand. */
export function wordsByLevel(morphemes: readonly Morpheme[]): { lemmas: number; higher: string[] } {
  let lemmas = 0
  const higher: string[] = []
  for (const position of morphemes.keys()) {
    const lemma = lemmaAt(morphemes, position)
    if (lemma === null) continue
    lemmas++
    if ((levelOfWord(lemma) ?? 0) >= 2) higher.push(lemma)
  }
  return { lemmas, higher }
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
