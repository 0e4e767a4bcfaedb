import { findLoneFirst, hasClosingCue, hasOpeningCue, startsInTheMiddle } from '@truegul/korean'
import { orderOdds } from '../measures/order.ts'
import { DIVIDED_FROM } from './divided-from.ts'
import { clip, type Evidence, type Rule } from './rule.ts'

// All ours, estimates; why the steps are small is said below. A profile moves points between criteria only.
const PARAGRAPHS = { least: 3, most: 5, usual: 0.3, unusual: -0.2, one: -0.5, praise: 0.45 }
/** Share of the text. */
const TOO_MUCH_IN_ONE = 0.6
const TOO_MUCH = -0.2
const OPENING = { found: 0.1, praise: 0.2, inTheMiddle: -0.2 }
const CLOSING = { found: 0.2, praise: 0.4, missing: -0.3 }
/** Kinds of connecting words, those first whose lack a reader feels most. Ours. */
const MISSED_MOST = ['contrast', 'example', 'cause', 'conclusion', 'addition', 'order'] as const
const CONNECTIVES = { usual: 3, enough: 4, step: 0.15, bound: 0.4, mostPoints: 2, praise: 0.12, shown: 4 }
const LONE_FIRST = -0.2
const RARE_ORDER = -0.1

/**
 * Organisation. The evidence behind these rules is weak: on the human-scored essays neither the number of paragraphs nor the
 * count of connectives goes with the band. So the steps are small. Of the order only its signs are judged, never the argument.
 */
export const ORGANISATION_RULES: readonly Rule[] = [
  {
    id: 'organisation.paragraphs',
    criterion: 'organisation',
    look({ essay }) {
      const count = essay.paragraphs.length
      const isUsual = count >= PARAGRAPHS.least && count <= PARAGRAPHS.most
      if (isUsual) return { profile: PARAGRAPHS.usual, praise: PARAGRAPHS.praise, facts: { count } }
      const isOne = count === 1 && essay.characters >= DIVIDED_FROM
      return {
        profile: isOne ? PARAGRAPHS.one : PARAGRAPHS.unusual,
        explains: 1,
        deducts: isOne ? 1 : 0,
        facts: { count },
      }
    },
  },
  {
    id: 'organisation.paragraph-size',
    criterion: 'organisation',
    look({ essay }) {
      if (essay.paragraphs.length < 2) return null
      const largest = [...essay.paragraphs].sort((a, b) => b.end - b.start - (a.end - a.start))[0]!
      const share = (largest.end - largest.start) / Math.max(1, essay.text.length)
      return share <= TOO_MUCH_IN_ONE
        ? null
        : { profile: TOO_MUCH, explains: 1, facts: { percent: Math.round(share * 100) } }
    },
  },
  {
    id: 'organisation.opening',
    criterion: 'organisation',
    look({ essay }) {
      const [first, second] = essay.own
      if (!first) return null
      if (startsInTheMiddle(first.text)) return { profile: OPENING.inTheMiddle, explains: 1, places: [first] }
      const found = hasOpeningCue(`${first.text} ${second?.text ?? ''}`)
      return found ? { profile: OPENING.found, praise: OPENING.praise } : null
    },
  },
  {
    id: 'organisation.closing',
    criterion: 'organisation',
    look({ essay }) {
      const closing = essay.own.slice(-2)
      if (hasClosingCue(closing.map((sentence) => sentence.text).join(' ')))
        return { profile: CLOSING.found, praise: CLOSING.praise }
      return {
        profile: CLOSING.missing,
        deducts: essay.characters >= DIVIDED_FROM ? 1 : 0,
        explains: 1,
        places: closing.slice(-1),
      }
    },
  },
  {
    id: 'organisation.connectives',
    criterion: 'organisation',
    look({ essay }) {
      const used = new Set(essay.connectives.map((connective) => connective.kind))
      const kinds = used.size
      return {
        profile: clip((kinds - CONNECTIVES.usual) * CONNECTIVES.step, -CONNECTIVES.bound, CONNECTIVES.bound),
        explains: clip(CONNECTIVES.enough - kinds, 0, CONNECTIVES.mostPoints),
        praise: kinds >= CONNECTIVES.enough ? kinds * CONNECTIVES.praise : 0,
        facts: { count: kinds, words: formsOf({ essay }), missing: MISSED_MOST.find((kind) => !used.has(kind)) },
      }
    },
  },
  {
    id: 'organisation.series',
    criterion: 'organisation',
    look({ essay }) {
      const place = findLoneFirst(essay.text)
      return place ? { profile: LONE_FIRST, deducts: 1, places: [place] } : null
    },
  },
  {
    id: 'organisation.order',
    criterion: 'organisation',
    look({ order, model }) {
      if (!order) return null
      const odds = orderOdds(order, model.order)
      // A point where two in a hundred learners' essays lie, another one where one does: more would agree worse with people.
      const deducts = model.order.rare.filter((rare) => odds < rare).length
      return deducts === 0 ? null : { profile: RARE_ORDER * deducts, deducts }
    },
  },
]

function formsOf({ essay }: Pick<Evidence, 'essay'>): string {
  return [...new Set(essay.connectives.map((connective) => connective.form))].slice(0, CONNECTIVES.shown).join(', ')
}
