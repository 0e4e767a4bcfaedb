import { countSyllables } from '@truegul/korean'
import { type CriterionId, countCharacters, criterionOf, ESSAY_LENGTH, type Rubric } from '@truegul/topik'
import { countWords } from '../analysis/spelling.ts'
import { genericShare } from '../topic/prompts/generic-words.ts'
import type { TopicMatch } from '../topic/topic.ts'
import type { Evidence } from './rule.ts'

/** Why an essay cannot earn what its measures say. `zero`: no points at all. `most`: points that the whole and content can have. */
export type Guard = {
  code: 'too-short' | 'nothing-own' | 'not-korean' | 'keywords' | 'unreadable' | 'template' | 'off-topic'
  zero: boolean
  most: { total: number; content: number }
}

// Points of the whole that such a text can have at most. Ours, an estimate: within the low band, whose top is 18 of question 54.
const MOST_FOR_KEYWORDS = 8
const MOST_FOR_UNREADABLE = 12

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

// Ours, an estimate: who answers another question has done nothing of the task, and that is the lower half of the low band.
const BESIDE_OF_LOW_BAND = 1 / 2

/** What stands in the way of a usual judgement, gravest first; null for a usual essay. */
export function guardOf(evidence: Pick<Evidence, 'essay' | 'topic' | 'rubric'>): Guard | null {
  const { essay, topic, rubric } = evidence
  const capped = (code: Guard['code'], total: number): Guard => ({
    code,
    zero: false,
    most: { total, content: rubric.max },
  })
  const nothing = nothingToMark(essay)
  if (nothing) return { code: nothing, zero: true, most: { total: 0, content: 0 } }
  if (endingsAWord(essay) < ENDINGS_A_WORD || varietyOf(essay) < VARIETY) return capped('keywords', MOST_FOR_KEYWORDS)
  if (unknownShare(essay) > UNKNOWN_WORDS) return capped('unreadable', MOST_FOR_UNREADABLE)
  if (genericShare(essay, GENERIC_FROM) > GENERIC_SHARE) return capped('template', topOfLowBand(rubric))
  if (topic && topic.onTopic < 1) return offTopic(topic, rubric)
  return null
}

function nothingToMark(essay: Evidence['essay']): Guard['code'] | null {
  if (countCharacters(essay.text.trim().replace(/\s+/g, ' ')) <= ESSAY_LENGTH.zeroAtMost) return 'too-short'
  const letters = essay.text.match(/\p{L}/gu)?.length ?? 0
  const syllables = countSyllables(essay.text)
  if (syllables < letters * KOREAN_SHARE || syllables <= ESSAY_LENGTH.zeroAtMost / 2) return 'not-korean'
  return essay.ownCharacters <= ESSAY_LENGTH.zeroAtMost ? 'nothing-own' : null
}

/**
 * The low band for what certainly answers another question, in content and as a whole; up to the doubtful it rises, and down to what is
 * wholly beside the prompt it falls, so that no one word decides.
 */
function offTopic({ onTopic, beside }: Pick<TopicMatch, 'onTopic' | 'beside'>, rubric: Rubric<CriterionId>): Guard {
  const most = (of: Pick<Rubric, 'bands' | 'max'>) => {
    const low = topOfLowBand(of)
    return Math.round(low + onTopic * (of.max - low) - beside * (1 - BESIDE_OF_LOW_BAND) * low)
  }
  return {
    code: 'off-topic',
    zero: false,
    most: { total: most(rubric), content: most(criterionOf(rubric, 'content')) },
  }
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
