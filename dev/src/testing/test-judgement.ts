import type { Detection, Judgement } from '@truegul/contract'
import { bandOf, levelOf, type Rubric, TOPIK_54, totalScore } from '@truegul/topik'

/** A judgement that adds up, with these scores. */
export function testJudgement(
  scores: Record<string, number> = { content: 8, organisation: 7, language: 18 },
  rubric: Rubric = TOPIK_54,
): Judgement {
  const scored = rubric.criteria.map((criterion) => ({ ...criterion, score: scores[criterion.id]! }))
  const total = totalScore(scores)
  return {
    language: 'en',
    criteria: scored.map(({ id, max, score, bands }) => ({
      id,
      max,
      score,
      band: bandOf({ bands }, score),
      feedback: `Feedback on ${id}.`,
    })),
    total,
    max: rubric.max,
    range: [Math.max(0, total - 3), Math.min(rubric.max, total + 3)],
    level: levelOf(rubric, total),
    overall: 'Clear, but short of reasons.',
    strengths: [{ criterion: 'content', text: 'You answered all three questions.' }],
    nextSteps: [{ criterion: 'language', text: 'Use the plain style throughout.', points: 2 }],
    ledger: scored
      .map(({ id, max, score }) => ({ criterion: id, rule: `${id}.test`, points: max - score, reason: 'A reason.' }))
      .filter(({ points }) => points > 0),
    corrections: [],
    notes: [],
    provenance: {
      scorer: 'local',
      model: null,
      promptVersion: null,
      rubricVersion: rubric.version,
      engineVersion: 'test@1',
      tokens: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
      costUsd: 0,
      milliseconds: 1,
    },
  }
}

export const testDetection: Detection = {
  score: 0.42,
  flagged: false,
  abstained: false,
  modelVersion: 'test@1',
  features: [],
}
