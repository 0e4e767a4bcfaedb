import { countSyllables } from '@truegul/korean'
import { type CriterionId, countCharacters, criterionOf, ESSAY_LENGTH, type Rubric } from '@truegul/topik'
import { countWords } from '../analysis/spelling.ts'
import { genericShare } from '../topic/generic-words.ts'
import { clip, type Evidence } from './rule.ts'

/** Why an essay cannot earn what its measures say. `zero`: no points at all. */
export type Guard = {
  code: 'too-short' | 'nothing-own' | 'not-korean' | 'keywords' | 'unreadable' | 'template' | 'off-topic'
  zero: boolean
}

// Points of the whole that such a text can have at most. Ours, an estimate: within the low band, whose top is 18 of question 54.
const MOST_FOR_KEYWORDS = 8
const MOST_FOR_UNREADABLE = 12

const CAPS = new Map<Guard['code'], (rubric: Rubric) => number>([
  ['keywords', () => MOST_FOR_KEYWORDS],
  ['unreadable', () => MOST_FOR_UNREADABLE],
  ['template', topOfLowBand],
])

// Ours, an estimate: names and quotes in other letters stay far below half of a Korean essay.
const KOREAN_SHARE = 0.5
// In the learners' essays every second word carries an ending; below this words are listed, not put into sentences.
const ENDINGS_A_WORD = 0.15
// Ours, an estimate: longer runs without a space count as several words, so that leaving spaces out hides nothing.
const SYLLABLES_A_WORD = 5
// The worst of the learners' essays has one in five; the bound is ours, an estimate.
const UNKNOWN_WORDS = 0.5
// In the learners' essays it is .63 at most, in one learnt by heart .84.
const GENERIC_SHARE = 0.72
// Of fewer words nothing can be said. Ours, an estimate.
const GENERIC_FROM = 60
// The learners have .54 different words in all at least; the same line again and again has fewer.
const VARIETY = 0.4
// Below this share of the prompt's words, and with no word that the prompt repeats, an essay seems to be on another topic.
const ON_TOPIC_FROM = 0.2
// About half of the essays that were held against another prompt lie below, and one in five of those that avoid their prompt's words.
const OFF_TOPIC_UP_TO = 0.12

/** What stands in the way of a usual judgement, gravest first; null for a usual essay. */
export function guardOf({ essay, topic }: Evidence): Guard | null {
  if (countCharacters(essay.text.trim().replace(/\s+/g, ' ')) <= ESSAY_LENGTH.zeroAtMost)
    return { code: 'too-short', zero: true }
  const letters = essay.text.match(/\p{L}/gu)?.length ?? 0
  const syllables = countSyllables(essay.text)
  if (syllables < letters * KOREAN_SHARE || syllables <= ESSAY_LENGTH.zeroAtMost / 2)
    return { code: 'not-korean', zero: true }
  if (essay.ownCharacters <= ESSAY_LENGTH.zeroAtMost) return { code: 'nothing-own', zero: true }
  if (endingsAWord(essay) < ENDINGS_A_WORD || varietyOf(essay) < VARIETY) return { code: 'keywords', zero: false }
  if (unknownShare(essay) > UNKNOWN_WORDS) return { code: 'unreadable', zero: false }
  if (genericShare(essay, GENERIC_FROM) > GENERIC_SHARE) return { code: 'template', zero: false }
  if (topic && topic.coverage < ON_TOPIC_FROM && !topic.central) return { code: 'off-topic', zero: false }
  return null
}

/**
 * The most that the total can earn under a guard, in points: few for words without sentences and for words that no dictionary
 * knows, the low band for sentences that fit any topic. Null for a guard that caps no total.
 */
export function totalCap(guard: Guard, rubric: Rubric): number | null {
  return CAPS.get(guard.code)?.(rubric) ?? null
}

/**
 * The most that content can earn, in points: the low band for another topic, and from there it rises with the share of the
 * prompt's words, so that no one word decides.
 */
export function contentLimit({ topic, rubric }: Pick<Evidence, 'topic' | 'rubric'>): number {
  const content = criterionOf<CriterionId>(rubric, 'content')
  const least = topOfLowBand(content)
  const along = ((topic?.coverage ?? 1) - OFF_TOPIC_UP_TO) / (ON_TOPIC_FROM - OFF_TOPIC_UP_TO)
  return Math.round(least + clip(along, 0, 1) * (content.max - least))
}

function topOfLowBand({ bands }: Pick<Rubric, 'bands'>): number {
  return bands.middle - 1
}

function endingsAWord({ own, ownText }: Evidence['essay']): number {
  const endings = own.reduce((sum, { morphemes }) => sum + morphemes.filter(({ tag }) => /^E[CFT]/.test(tag)).length, 0)
  // A text without spaces is one word to the eye, but many to count endings on.
  return endings / Math.max(1, ownText.split(/\s+/).length, countSyllables(ownText) / SYLLABLES_A_WORD)
}

/** Different words among all words. */
function varietyOf({ ownText }: Evidence['essay']): number {
  const words = ownText.match(/[가-힣]+/g) ?? []
  return words.length === 0 ? 1 : new Set(words).size / words.length
}

function unknownShare({ spelling, ownText }: Evidence['essay']): number {
  return spelling.filter((flag) => flag.split === null).length / Math.max(1, countWords(ownText))
}
