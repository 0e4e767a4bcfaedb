import { type CriterionId, criterionOf, TOPIK_54 } from '@truegul/topik'

export type Scores = Record<CriterionId, number>

/** Fewer syllables than the 450 or so of an essay of 600 characters, so that what is added to a whole essay wins nothing. */
const FULL_LENGTH = 300

/**
 * Scores that look like judgements and are none: they follow the length and the variety of words. The same essay always gets
 * the same, and a sentence added to it moves them by a point at most, so that what an attack wins shows.
 */
export function essayScores(essay: string): Scores {
  const length = Math.min(1, (essay.match(/[가-힣]/g)?.length ?? 0) / FULL_LENGTH)
  const words = essay.match(/[가-힣]+/g) ?? []
  const variety = words.length === 0 ? 0 : new Set(words).size / words.length
  const score = (criterion: CriterionId, share: number) => Math.round(criterionOf(TOPIK_54, criterion).max * share)
  return {
    content: score('content', 0.75 * length),
    organisation: score('organisation', 0.7 * length),
    language: score('language', length * (0.55 + 0.25 * variety)),
  }
}

export const sentencesOf = (essay: string): string[] =>
  (essay.match(/[^.!?\n]*[가-힣][^.!?\n]*[.!?]*/g) ?? []).map((sentence) => sentence.trim())
