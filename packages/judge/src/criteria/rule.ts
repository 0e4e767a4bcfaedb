import type { ConnectiveKind, Span } from '@truegul/korean'
import type { CriterionId, Rubric } from '@truegul/topik'
import type { EssayAnalysis } from '../analysis/essay-analysis.ts'
import type { Edit } from '../corrections/edit.ts'
import type { Mistake } from '../corrections/find-mistakes.ts'
import type { Measures } from '../measures/measure-essay.ts'
import type { Model } from '../measures/model.ts'
import type { OrderSigns } from '../measures/order.ts'
import type { TopicMatch } from '../topic/topic.ts'

/** Everything that rules may look at. `topic` is null when no prompt is known, `order` when there are few sentences. */
export type Evidence = {
  essay: EssayAnalysis
  measures: Measures
  order: OrderSigns | null
  topic: TopicMatch | null
  edits: readonly Edit[]
  mistakes: readonly Mistake[]
  /** What the measures are weighed and compared by. */
  model: Model
  /** How the points are split. */
  rubric: Rubric<CriterionId>
}

/**
 * Numbers and words that the texts put into their sentences. `swaps`: everyday words of the essay with more exact ones; `missing`: a
 * kind of connecting word that it has none of.
 */
export type Facts = {
  count?: number
  percent?: number
  words?: string
  swaps?: string | undefined
  missing?: ConnectiveKind | undefined
  /** Something is said of one place, which `words` quotes. */
  isPlace?: boolean
}

/** A place in the normalised text, with what is said of this one alone. */
export type Place = Span & { facts?: Facts }

/** What one rule saw in one essay. */
type Observation = {
  /** How this speaks for (up to 1) or against (down to -1) the criterion beside the others. Moves points between criteria only. */
  profile: number
  /** About how many of the points that are missing anyway this explains. */
  explains?: number
  /** Points, not whole ones, that the total loses by this before it is shared out among the criteria. */
  lowers?: number
  /** Whole points taken off the criterion on top. */
  deducts?: number
  /** Above 0: worth praising, more for what stands out more. */
  praise?: number
  /** Where it shows, in the normalised text. */
  places?: readonly Place[]
  facts?: Facts
}

export type Rule = {
  id: RuleId
  criterion: CriterionId
  look(evidence: Evidence): Observation | null
}

/** An observation with the rule that made it. */
export type Seen = Observation & { id: RuleId; criterion: CriterionId }

/** Rules about what an essay does. The texts of each are in `texts/`, by this id. */
export const RULE_IDS = [
  'content.length',
  'content.topic.coverage',
  'content.question',
  'content.copied',
  'content.repeated',
  'content.support',
  'organisation.paragraphs',
  'organisation.paragraph-size',
  'organisation.opening',
  'organisation.closing',
  'organisation.connectives',
  'organisation.series',
  'organisation.order',
  'language.spelling',
  'language.spacing',
  'language.adjective',
  'language.ending',
  'language.particle',
  'language.frame',
  'language.word',
  'language.spoken',
  'language.register',
  'language.vocabulary',
  'language.clauses',
  'language.joins',
  'language.formulas',
] as const
export type RuleId = (typeof RULE_IDS)[number]

export const clip = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
