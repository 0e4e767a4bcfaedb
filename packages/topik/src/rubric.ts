export type CriterionId = 'content' | 'organisation' | 'language'
export type BandName = 'high' | 'middle' | 'low'

/**
 * The published split of TOPIK II question 54, as data. Results keep the version they were judged by.
 *
 * Bands are the lowest score of each: content 12-9 / 8-5 / 4-0, organisation the same, language 26-20 / 19-12 / 11-0,
 * total 50-35 / 34-19 / 18-0 (상 / 중 / 하). Source: published preparation material; see docs/decisions/rubric.md.
 */
export const RUBRIC = {
  version: 'topik-54@1',
  max: 50,
  bands: { high: 35, middle: 19, low: 0 },
  criteria: {
    content: { max: 12, bands: { high: 9, middle: 5, low: 0 } },
    organisation: { max: 12, bands: { high: 9, middle: 5, low: 0 } },
    language: { max: 26, bands: { high: 20, middle: 12, low: 0 } },
  },
} as const satisfies {
  version: string
  max: number
  bands: Record<BandName, number>
  criteria: Record<CriterionId, { max: number; bands: Record<BandName, number> }>
}

export const CRITERIA = ['content', 'organisation', 'language'] as const satisfies readonly CriterionId[]

/** Band of one criterion score (an integer from 0 to the criterion's maximum). */
export function criterionBand(criterion: CriterionId, score: number): BandName {
  return bandOf(RUBRIC.criteria[criterion].bands, score)
}

/** Band of a total (an integer from 0 to 50). */
export function totalBand(total: number): BandName {
  return bandOf(RUBRIC.bands, total)
}

/** Sum of the three criterion scores: the only place where a total is made. */
export function totalScore(scores: Record<CriterionId, number>): number {
  return CRITERIA.reduce((sum, criterion) => sum + scores[criterion], 0)
}

function bandOf(bands: Record<BandName, number>, score: number): BandName {
  if (score >= bands.high) return 'high'
  return score >= bands.middle ? 'middle' : 'low'
}
