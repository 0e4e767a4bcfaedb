import type { LedgerLine } from '@truegul/contract'
import type { NormalisedText } from '@truegul/korean'
import { type Criterion, type CriterionId, type Rubric, totalScore } from '@truegul/topik'
import type { Guard } from '../criteria/guards.ts'
import type { Facts, Place, RuleId, Seen } from '../criteria/rule.ts'
import type { CriterionScores } from '../criteria/score-criteria.ts'
import type { Texts } from './texts.ts'

type Context = {
  rubric: Rubric<CriterionId>
  scores: CriterionScores
  seen: readonly Seen[]
  guard: Guard | null
  source: NormalisedText
  submitted: string
}

// Ours, an estimate: places of one rule that a learner reads before they tire; the points are all there.
const LINES_A_RULE = 4
// UTF-16 code units. Ours: a long sentence, no paragraph.
const LONGEST_QUOTE = 200

/** A ledger line of a criterion that this judge knows. */
export type Booked = LedgerLine & { criterion: CriterionId }

/** Every lost point with its reason: for each criterion the lines sum to its maximum minus its score. */
export function writeLedger(context: Context, texts: Texts): Booked[] {
  return context.rubric.criteria.flatMap((criterion) => linesOf(criterion, context, texts))
}

function linesOf({ id: criterion, max }: Criterion<CriterionId>, context: Context, texts: Texts): Booked[] {
  const { scores, guard } = context
  let left = max - scores[criterion]
  if (left === 0) return []
  if (guard?.zero) return [{ criterion, rule: `essay.${guard.code}`, points: left, reason: texts.guards[guard.code] }]
  const seen = context.seen.filter((rule) => rule.criterion === criterion)
  const lines: Booked[] = []
  const book = (rule: Seen, points: number) => {
    const own = Math.min(left, points)
    if (own > 0) lines.push(...linesOfRule(rule, own, context, texts))
    left -= own
  }
  for (const rule of seen) book(rule, rule.deducts ?? 0)
  // A guard that caps takes what the usual reasons leave.
  const explained = allocate(left, seen)
  for (const [rule, points] of explained) book(rule, points)
  if (left > 0) {
    const { rule, reason } = restOf(criterion, context, texts)
    lines.push({ criterion, rule, points: left, reason })
  }
  return merge(lines)
}

function restOf(
  criterion: CriterionId,
  { guard, scores, seen }: Context,
  texts: Texts,
): Pick<LedgerLine, 'rule' | 'reason'> {
  const deducted = seen.reduce((sum, { deducts = 0 }) => sum + deducts, 0)
  const isCapped =
    totalScore(scores) + deducted >= (guard?.most.total ?? Number.POSITIVE_INFINITY) ||
    (criterion === 'content' && scores.content === guard?.most.content)
  return guard && isCapped
    ? { rule: `essay.${guard.code}`, reason: texts.guards[guard.code] }
    : { rule: `${criterion}.rest`, reason: texts.rest[criterion](factsOf(MEASURED[criterion], seen)) }
}

/** The rule that says most of what was measured on a criterion. */
const MEASURED: Record<CriterionId, RuleId> = {
  content: 'content.support',
  organisation: 'organisation.connectives',
  language: 'language.vocabulary',
}

function factsOf(id: RuleId, seen: readonly Seen[]): Facts {
  return seen.find((rule) => rule.id === id)?.facts ?? {}
}

/** Whole points for what rules explain, never more than are missing; the largest fractions are rounded up. */
function allocate(missing: number, seen: readonly Seen[]): [Seen, number][] {
  const claimOf = ({ explains = 0, lowers = 0 }: Seen) => explains + lowers
  const wanted = seen.filter((rule) => claimOf(rule) > 0)
  const sum = wanted.reduce((all, rule) => all + claimOf(rule), 0)
  const scale = sum > missing ? missing / sum : 1
  const exact = wanted.map((rule) => claimOf(rule) * scale)
  const points = exact.map(Math.floor)
  let left = Math.min(missing, Math.round(sum * scale)) - points.reduce((all, own) => all + own, 0)
  const byFraction = exact.map((value, index) => ({ index, fraction: value - points[index]! }))
  for (const { index } of byFraction.sort((a, b) => b.fraction - a.fraction || a.index - b.index)) {
    if (left <= 0) break
    points[index]!++
    left--
  }
  return wanted.map((rule, index) => [rule, points[index]!])
}

/** One line, or one for each place while there are points, in shares as even as whole points allow. */
function linesOfRule(rule: Seen, points: number, { source, submitted }: Context, texts: Texts): Booked[] {
  const base = { criterion: rule.criterion, rule: rule.id }
  const places = (rule.places ?? []).slice(0, Math.min(points, LINES_A_RULE))
  if (places.length === 0) return [{ ...base, points, reason: texts.rules[rule.id].reason(rule.facts ?? {}) }]
  return places.map((place, index) => {
    const quoted = quoteOf(place, source, submitted)
    const own = Math.floor(points / places.length) + (index < points % places.length ? 1 : 0)
    const reason = texts.rules[rule.id].reason({
      ...rule.facts,
      ...place.facts,
      isPlace: true,
      words: source.text.slice(place.start, endOfQuote(place, source.text)),
    })
    return { ...base, points: own, reason, ...quoted }
  })
}

/** The submitted text at this place, exactly; a long sentence is quoted by its beginning. */
function quoteOf(
  place: Place,
  source: NormalisedText,
  submitted: string,
): { quote: string; start: number; end: number } {
  const span = source.toSource({ start: place.start, end: endOfQuote(place, source.text) })
  return { quote: submitted.slice(span.start, span.end), ...span }
}

function endOfQuote(place: Place, text: string): number {
  const end = Math.min(place.end, place.start + LONGEST_QUOTE)
  return end < place.end && /[\udc00-\udfff]/.test(text[end] ?? '') ? end + 1 : end
}

/** Two lines of one rule about one place are one. */
function merge(lines: readonly Booked[]): Booked[] {
  const merged: Booked[] = []
  for (const line of lines) {
    const same = merged.find(
      (other) => other.rule === line.rule && other.start === line.start && other.end === line.end,
    )
    if (same) same.points += line.points
    else merged.push({ ...line })
  }
  return merged
}

/** Points that the ledger books on each rule. */
export function pointsByRule(ledger: readonly Booked[]): Map<string, { criterion: CriterionId; points: number }> {
  const sums = new Map<string, { criterion: CriterionId; points: number }>()
  for (const { rule, criterion, points } of ledger) {
    sums.set(rule, { criterion, points: (sums.get(rule)?.points ?? 0) + points })
  }
  return sums
}
