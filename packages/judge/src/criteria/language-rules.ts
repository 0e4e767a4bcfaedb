import type { Span } from '@truegul/korean'
import type { AnalysedSentence } from '../analysis/essay-analysis.ts'
import type { SpellingFlag } from '../analysis/spelling.ts'
import { CORRECTION_KINDS } from '../corrections/edit.ts'
import { findParticleErrors } from '../corrections/find-particle-errors.ts'
import { wordsByLevel } from '../measures/measure-essay.ts'
import { aboveAverage, pointsBelowStrong } from '../measures/quality.ts'
import { clip, type Evidence, type Rule } from './rule.ts'

const FORMULA = /[어아해여]야 한다|수 있다|것이다|때문이다|필요하다|중요하다|생각한다/g
// Not weighed by the model: on a topic it has not seen they help nothing, and nothing is easier to learn by heart.
const USUAL_FORMULAS = 7

/** Language use: correct, varied, in the written register. Weights come from the model; marks without weight explain only. */
export const LANGUAGE_RULES: readonly Rule[] = [
  {
    id: 'language.spelling',
    criterion: 'language',
    look(evidence) {
      const places = misspeltWords(evidence)
      return {
        profile: clip(aboveAverage('mistakes', evidence.measures, -1, evidence.model) * 0.25, -0.5, 0.3),
        explains: pointsOfMistakes(places.length, evidence),
        praise: evidence.measures.mistakes <= 0.012 && evidence.essay.own.length >= 5 ? 0.8 : 0,
        places,
        facts: { count: places.length },
      }
    },
  },
  {
    id: 'language.spacing',
    criterion: 'language',
    look({ edits }) {
      const places = edits.filter((edit) => CORRECTION_KINDS[edit.rule] === 'spacing')
      return places.length === 0
        ? null
        : { profile: -0.05, explains: Math.min(1, places.length * 0.34), places, facts: { count: places.length } }
    },
  },
  {
    id: 'language.adjective',
    criterion: 'language',
    look(evidence) {
      const { adjectivesAsVerbs: places } = evidence.essay
      if (places.length === 0) return null
      const explains = pointsOfMistakes(places.length, evidence)
      return { profile: -0.1, explains, places, facts: { count: places.length } }
    },
  },
  {
    id: 'language.particle',
    criterion: 'language',
    look(evidence) {
      const places = findParticleErrors(evidence.essay)
      if (places.length === 0) return null
      const explains = pointsOfMistakes(places.length, evidence)
      return { profile: -0.05, explains, places, facts: { count: places.length } }
    },
  },
  {
    id: 'language.register',
    criterion: 'language',
    look({ essay, measures, model }) {
      const places = essay.own.filter(({ register }) => register === 'polite' || register === 'formal').map(lastWord)
      const isPlain = places.length === 0 && essay.own.filter(({ register }) => register === 'plain').length >= 5
      return {
        profile: places.length === 0 ? 0.1 : -0.3,
        explains: pointsBelowStrong('politeShare', measures, model),
        praise: isPlain ? 0.35 : 0,
        places,
        facts: { count: places.length },
      }
    },
  },
  {
    id: 'language.vocabulary',
    criterion: 'language',
    look({ essay, measures, model }) {
      const { higher } = wordsByLevel(essay.own.flatMap((sentence) => sentence.morphemes))
      const above = aboveAverage('higherWords', measures, 1, model)
      return {
        profile: clip(above * 0.2, -0.4, 0.4),
        explains: pointsBelowStrong('higherWords', measures, model) + pointsBelowStrong('higherShare', measures, model),
        praise: above > 0.3 ? 0.4 + above * 0.4 : 0,
        facts: { count: Math.round(measures.higherWords), words: [...new Set(higher)].slice(0, 4).join(', ') },
      }
    },
  },
  {
    id: 'language.clauses',
    criterion: 'language',
    look({ measures, model }) {
      const above = aboveAverage('clausesPerSentence', measures, 1, model)
      return {
        profile: clip(above * 0.15, -0.3, 0.3),
        explains: pointsBelowStrong('clausesPerSentence', measures, model),
        praise: above > 0.4 ? 0.3 + above * 0.3 : 0,
      }
    },
  },
  {
    id: 'language.joins',
    criterion: 'language',
    look({ measures, model }) {
      const above = aboveAverage('usualJoins', measures, 1, model)
      return {
        profile: clip(above * 0.2, -0.4, 0.4),
        explains: pointsBelowStrong('usualJoins', measures, model),
        praise: above > 0.6 ? 0.3 + above * 0.25 : 0,
      }
    },
  },
  {
    id: 'language.formulas',
    criterion: 'language',
    look({ essay }) {
      const count = essay.ownText.match(FORMULA)?.length ?? 0
      return {
        profile: clip((count - USUAL_FORMULAS) * 0.03, -0.2, 0.2),
        explains: clip((USUAL_FORMULAS - count) * 0.25, 0, 1),
        praise: count >= 9 ? 0.4 : 0,
        facts: { count },
      }
    },
  },
]

/** Words that the dictionary does not know, without those that an edit of another kind explains. */
function misspeltWords({ essay, edits }: Evidence): SpellingFlag[] {
  const explained = edits.filter((edit) => CORRECTION_KINDS[edit.rule] !== 'spelling')
  return essay.spelling.filter((flag) => flag.split === null && !explained.some((edit) => overlap(edit, flag)))
}

/** The part that `count` mistakes have in what all mistakes of the essay cost. */
function pointsOfMistakes(count: number, evidence: Evidence): number {
  const { essay, measures, model } = evidence
  const all = misspeltWords(evidence).length + essay.adjectivesAsVerbs.length + findParticleErrors(essay).length
  return all === 0 ? 0 : (pointsBelowStrong('mistakes', measures, model) * count) / all
}

/** The last word of a sentence, where its register shows. */
function lastWord(sentence: AnalysedSentence): Span {
  const match = /[가-힣]+(?=[^가-힣]*$)/.exec(sentence.text.slice(-60))
  if (!match) return sentence
  const start = sentence.end - Math.min(60, sentence.text.length) + match.index
  return { start, end: start + match[0].length }
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}
