export type BandName = 'high' | 'middle' | 'low'

/** The lowest score of each band (상 / 중 / 하). */
export type Bands = Readonly<Record<BandName, number>>

/** What raters of a written answer, question 53 or 54, look at. Other questions have other criteria. */
export type CriterionId = 'content' | 'organisation' | 'language'

export type Criterion<Id extends string = string> = { readonly id: Id; readonly max: number; readonly bands: Bands }

/** How the points of one question are split. A changed number is another version, because results keep the one they were judged by. */
export type Rubric<Id extends string = string> = {
  /** Exam, question and edition: `topik-54@1`. */
  readonly version: string
  readonly question: number
  readonly max: number
  /** Of the total. They need not be the sums of the criteria's. */
  readonly bands: Bands
  /** In the order in which they are shown. Their maxima add up to `max`. */
  readonly criteria: readonly Criterion<Id>[]
}

/** One criterion of a rubric, which has it. */
export function criterionOf<Id extends string>({ criteria }: Rubric<Id>, id: Id): Criterion<Id> {
  return criteria.find((criterion) => criterion.id === id)!
}

/** Band of a score: of a criterion by the criterion, of a total by the rubric. */
export function bandOf({ bands }: { readonly bands: Bands }, score: number): BandName {
  if (score >= bands.high) return 'high'
  return score >= bands.middle ? 'middle' : 'low'
}

/** Sum of the criterion scores: the only place where a total is made. */
export function totalScore(scores: Readonly<Record<string, number>>): number {
  return Object.values(scores).reduce((sum, score) => sum + score, 0)
}
