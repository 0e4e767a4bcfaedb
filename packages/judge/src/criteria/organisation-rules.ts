import { findLoneFirst, hasClosingCue, hasOpeningCue, startsInTheMiddle } from '@truegul/korean'
import { orderOdds } from '../measures/order.ts'
import { clip, type Evidence, type Rule } from './rule.ts'

const USUAL_PARAGRAPHS = { least: 3, most: 5 }
const TOO_MUCH_IN_ONE = 0.6
// Below this there is nothing to divide.
const DIVIDED_FROM = 300

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
      const isUsual = count >= USUAL_PARAGRAPHS.least && count <= USUAL_PARAGRAPHS.most
      if (isUsual) return { profile: 0.3, praise: 0.45, facts: { count } }
      const isOne = count === 1 && essay.characters >= DIVIDED_FROM
      return { profile: isOne ? -0.5 : -0.2, explains: 1, deducts: isOne ? 1 : 0, facts: { count } }
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
        : { profile: -0.2, explains: 1, facts: { percent: Math.round(share * 100) } }
    },
  },
  {
    id: 'organisation.opening',
    criterion: 'organisation',
    look({ essay }) {
      const [first, second] = essay.own
      if (!first) return null
      if (startsInTheMiddle(first.text)) return { profile: -0.2, explains: 1, places: [first] }
      const found = hasOpeningCue(`${first.text} ${second?.text ?? ''}`)
      return found ? { profile: 0.1, praise: 0.2 } : null
    },
  },
  {
    id: 'organisation.closing',
    criterion: 'organisation',
    look({ essay }) {
      const closing = essay.own.slice(-2)
      if (hasClosingCue(closing.map((sentence) => sentence.text).join(' '))) return { profile: 0.2, praise: 0.4 }
      return {
        profile: -0.3,
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
      const kinds = new Set(essay.connectives.map((connective) => connective.kind)).size
      return {
        profile: clip((kinds - 3) * 0.15, -0.4, 0.4),
        explains: clip(4 - kinds, 0, 2),
        praise: kinds >= 4 ? kinds * 0.12 : 0,
        facts: { count: kinds, words: formsOf({ essay }) },
      }
    },
  },
  {
    id: 'organisation.series',
    criterion: 'organisation',
    look({ essay }) {
      const place = findLoneFirst(essay.text)
      return place ? { profile: -0.2, deducts: 1, places: [place] } : null
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
      return deducts === 0 ? null : { profile: -0.1 * deducts, deducts }
    },
  },
]

function formsOf({ essay }: Pick<Evidence, 'essay'>): string {
  return [...new Set(essay.connectives.map((connective) => connective.form))].slice(0, 4).join(', ')
}
