import type { Detection, Judgement } from '@truegul/contract'
import { CRITERIA, criterionBand, levelOf, RUBRIC, totalScore } from '@truegul/topik'

/** A judgement that adds up, with these scores. */
export function testJudgement(scores = { content: 8, organisation: 7, language: 18 }): Judgement {
  const total = totalScore(scores)
  return {
    language: 'en',
    criteria: CRITERIA.map((id) => ({
      id,
      max: RUBRIC.criteria[id].max,
      score: scores[id],
      band: criterionBand(id, scores[id]),
      feedback: `Feedback on ${id}.`,
    })),
    total,
    max: RUBRIC.max,
    range: [Math.max(0, total - 3), Math.min(RUBRIC.max, total + 3)],
    level: levelOf(total),
    overall: 'Clear, but short of reasons.',
    strengths: [{ criterion: 'content', text: 'You answered all three questions.' }],
    nextSteps: [{ criterion: 'language', text: 'Use the plain style throughout.', points: 2 }],
    ledger: CRITERIA.map((criterion) => ({
      criterion,
      rule: `${criterion}.test`,
      points: RUBRIC.criteria[criterion].max - scores[criterion],
      reason: 'A reason.',
    })).filter(({ points }) => points > 0),
    corrections: [],
    notes: [],
    provenance: {
      scorer: 'local',
      model: null,
      promptVersion: null,
      rubricVersion: RUBRIC.version,
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
