import type { Span } from '@truegul/korean'
import type { AnalysedSentence } from './essay-analysis.ts'
import { wordsByLevel } from './features.ts'
import { findParticleErrors } from './find-particle-errors.ts'
import { aboveAverage, pointsBelowStrong } from './quality.ts'
import { clip, type Rule } from './rule.ts'

/** Language use: correct, varied, in the written register. Weights come from the model; marks without weight explain only. */
export const LANGUAGE_RULES: readonly Rule[] = [
  {
    id: 'language.spelling',
    criterion: 'language',
    look({ essay, features, edits }) {
      // A word with an edit of another kind is explained there.
      const explained = edits.filter((edit) => edit.kind !== 'spelling')
      const places = essay.spelling.filter(
        (flag) => flag.split === null && !explained.some((edit) => overlap(edit, flag)),
      )
      return {
        profile: clip(aboveAverage('spellingRate', features, -1) * 0.25, -0.5, 0.3),
        explains: places.length === 0 ? 0 : pointsBelowStrong('spellingRate', features),
        praise: features.spellingRate <= 0.012 && essay.own.length >= 5 ? 0.8 : 0,
        places,
        facts: { count: places.length },
      }
    },
  },
  {
    id: 'language.spacing',
    criterion: 'language',
    look({ edits }) {
      const places = edits.filter((edit) => edit.kind === 'spacing')
      return places.length === 0
        ? null
        : { profile: -0.05, explains: Math.min(1, places.length * 0.34), places, facts: { count: places.length } }
    },
  },
  {
    id: 'language.adjective',
    criterion: 'language',
    look({ essay: { adjectivesAsVerbs: places } }) {
      return places.length === 0
        ? null
        : { profile: -0.1, explains: Math.min(2, places.length * 0.7), places, facts: { count: places.length } }
    },
  },
  {
    id: 'language.particle',
    criterion: 'language',
    look({ essay }) {
      const places = findParticleErrors(essay)
      return places.length === 0
        ? null
        : { profile: -0.05, explains: Math.min(2, places.length * 0.5), places, facts: { count: places.length } }
    },
  },
  {
    id: 'language.register',
    criterion: 'language',
    look({ essay, features }) {
      const places = essay.own.filter(({ register }) => register === 'polite' || register === 'formal').map(lastWord)
      const isPlain = places.length === 0 && essay.own.filter(({ register }) => register === 'plain').length >= 5
      return {
        profile: places.length === 0 ? 0.1 : -0.3,
        explains: pointsBelowStrong('politeShare', features),
        praise: isPlain ? 0.35 : 0,
        places,
        facts: { count: places.length },
      }
    },
  },
  {
    id: 'language.vocabulary',
    criterion: 'language',
    look({ essay, features }) {
      const { higher } = wordsByLevel(essay.own.flatMap((sentence) => sentence.morphemes))
      const above = aboveAverage('higherWords', features, 1)
      return {
        profile: clip(above * 0.2, -0.4, 0.4),
        explains: pointsBelowStrong('higherWords', features) + pointsBelowStrong('higherShare', features),
        praise: above > 0.3 ? 0.4 + above * 0.4 : 0,
        facts: { count: features.higherWords, words: [...new Set(higher)].slice(0, 4).join(', ') },
      }
    },
  },
  {
    id: 'language.clauses',
    criterion: 'language',
    look({ features }) {
      const above = aboveAverage('clausesPerSentence', features, 1)
      return {
        profile: clip(above * 0.15, -0.3, 0.3),
        explains: pointsBelowStrong('clausesPerSentence', features),
        praise: above > 0.4 ? 0.3 + above * 0.3 : 0,
      }
    },
  },
  {
    id: 'language.formulas',
    criterion: 'language',
    look({ features }) {
      return {
        profile: clip(aboveAverage('formulas', features, 1) * 0.1, -0.2, 0.2),
        explains: pointsBelowStrong('formulas', features),
        praise: features.formulas >= 9 ? 0.4 : 0,
        facts: { count: features.formulas },
      }
    },
  },
]

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
