import { countSyllables } from '@truegul/korean'
import { countCharacters, ESSAY_LENGTH } from '@truegul/topik'
import { genericShare } from './generic-words.ts'
import type { Evidence } from './rule.ts'
import { countWords } from './spelling.ts'

/** Why an essay cannot earn what its measures say. `zero`: no points at all. */
export type Guard = {
  code: 'too-short' | 'nothing-own' | 'not-korean' | 'keywords' | 'unreadable' | 'template' | 'off-topic'
  zero: boolean
}

/** No more than this of the total for words without sentences, words that no dictionary knows, and sentences that fit any topic. */
export const TOTAL_CAPS: Partial<Record<Guard['code'], number>> = { keywords: 8, unreadable: 12, template: 18 }
/** No more than this of content for another topic: the top of the low band. */
export const OFF_TOPIC_CONTENT = 4

const KOREAN_SHARE = 0.5
// In the learners' essays every second word carries an ending; below this words are listed, not put into sentences.
const ENDINGS_A_WORD = 0.15
const SYLLABLES_A_WORD = 5
// The worst of the learners' essays has one in five.
const UNKNOWN_WORDS = 0.5
// In the learners' essays it is .63 at most, in one learnt by heart .84.
const GENERIC_SHARE = 0.72
// Of fewer words nothing can be said.
const GENERIC_FROM = 60
// The learners have .54 different words in all at least; the same line again and again has fewer.
const VARIETY = 0.4
/** Below this share of the prompt's words, and with no word that the prompt repeats, an essay is taken to be on another topic. */
export const ON_TOPIC_FROM = 0.2

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
