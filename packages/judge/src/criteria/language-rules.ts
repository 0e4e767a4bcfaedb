import { lastWord } from '../analysis/last-word.ts'
import { CORRECTION_KINDS } from '../corrections/edit.ts'
import type { MistakeKind } from '../corrections/find-mistakes.ts'
import { higherWordsOf } from '../measures/measure-essay.ts'
import { aboveAverage, pointsBelowStrong } from '../measures/quality.ts'
import { everydayPlaces, everydaySwaps } from './everyday-words.ts'
import { clip, type Evidence, type Rule, type Seen } from './rule.ts'
import { leastUsualSentences, simplestSentences } from './weak-sentences.ts'

const FORMULA = /[어아해여]야 한다|수 있다|것이다|때문이다|필요하다|중요하다|생각한다/g
// Not weighed by the model: on a topic it has not seen they help nothing, and nothing is easier to learn by heart.
const USUAL_FORMULAS = 7

// All ours, estimates. A profile moves points between criteria only: by so much a deviation (formulas: a piece), within bounds.
const PROFILES = {
  spelling: { step: 0.25, low: -0.5, high: 0.3 },
  vocabulary: { step: 0.2, low: -0.4, high: 0.4 },
  clauses: { step: 0.15, low: -0.3, high: 0.3 },
  joins: { step: 0.2, low: -0.4, high: 0.4 },
  formulas: { step: 0.03, low: -0.2, high: 0.2 },
}
const SLIGHT = -0.05
const CLEAR = -0.1
const PLAIN_REGISTER = 0.1
const POLITE_REGISTER = -0.3
// Praise orders what is worth praising; where it grows with the deviation it starts above `from`.
const PRAISE = {
  spelling: 0.8,
  register: 0.35,
  formulas: 0.4,
  vocabulary: { from: 0.3, base: 0.4, step: 0.4 },
  clauses: { from: 0.4, base: 0.3, step: 0.3 },
  joins: { from: 0.6, base: 0.3, step: 0.25 },
}
/** Mistakes a word that are worth praising: about one in 80 words. */
const FEW_MISTAKES = 0.012
/** Of fewer sentences nothing is praised. */
const ENOUGH_SENTENCES = 5
/** Three missing spaces explain a point. */
const POINTS_A_SPACE = 0.34
const POINTS_A_FORMULA = 0.25
const MANY_FORMULAS = 9
const SHOWN_WORDS = 4
/** Words of a sentence by which a learner finds it. */
const BEGINNING = 4

/** Language use: correct, varied, in the written register. Weights come from the model; marks without weight explain only. */
export const LANGUAGE_RULES: readonly Rule[] = [
  {
    id: 'language.spelling',
    criterion: 'language',
    look(evidence) {
      const places = evidence.mistakes.filter(({ kind }) => kind === 'spelling')
      return {
        profile: profileOf(PROFILES.spelling, aboveAverage('mistakes', evidence.measures, -1, evidence.model)),
        explains: pointsOfMistakes('spelling', evidence),
        praise:
          evidence.measures.mistakes <= FEW_MISTAKES && evidence.essay.own.length >= ENOUGH_SENTENCES
            ? PRAISE.spelling
            : 0,
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
        : {
            profile: SLIGHT,
            explains: Math.min(1, places.length * POINTS_A_SPACE),
            places,
            facts: { count: places.length },
          }
    },
  },
  mistakesOf('adjective', CLEAR),
  mistakesOf('ending', CLEAR),
  mistakesOf('particle', SLIGHT),
  mistakesOf('frame', CLEAR),
  mistakesOf('word', SLIGHT),
  mistakesOf('spoken', SLIGHT),
  {
    id: 'language.register',
    criterion: 'language',
    look({ essay, measures, model }) {
      const places = essay.own.filter(({ register }) => register === 'polite' || register === 'formal').map(lastWord)
      const isPlain =
        places.length === 0 && essay.own.filter(({ register }) => register === 'plain').length >= ENOUGH_SENTENCES
      return {
        profile: places.length === 0 ? PLAIN_REGISTER : POLITE_REGISTER,
        explains: pointsBelowStrong('politeShare', measures, model),
        praise: isPlain ? PRAISE.register : 0,
        places,
        facts: { count: places.length },
      }
    },
  },
  {
    id: 'language.vocabulary',
    criterion: 'language',
    look({ essay, edits, measures, model }) {
      const spoken = new Set(
        edits.filter(({ rule }) => rule === 'spoken-word').map(({ start, end }) => essay.text.slice(start, end)),
      )
      const higher = higherWordsOf(essay.own.flatMap((sentence) => sentence.morphemes)).filter(
        (word) => !spoken.has(word),
      )
      const above = aboveAverage('higherWords', measures, 1, model)
      return {
        profile: profileOf(PROFILES.vocabulary, above),
        explains: pointsBelowStrong('higherWords', measures, model),
        praise: praiseOf(PRAISE.vocabulary, above),
        places: everydayPlaces(essay),
        facts: {
          count: Math.round(measures.higherWords),
          words: [...new Set(higher)].slice(0, SHOWN_WORDS).join(', '),
          swaps: everydaySwaps(essay),
        },
      }
    },
  },
  {
    id: 'language.clauses',
    criterion: 'language',
    look({ essay, measures, model }) {
      const above = aboveAverage('clausesPerSentence', measures, 1, model)
      return {
        profile: profileOf(PROFILES.clauses, above),
        explains: pointsBelowStrong('clausesPerSentence', measures, model),
        praise: praiseOf(PRAISE.clauses, above),
        ...shown(simplestSentences(essay.own, model.measures.clausesPerSentence.strong)),
      }
    },
  },
  {
    id: 'language.joins',
    criterion: 'language',
    look({ essay, measures, model }) {
      const above = aboveAverage('usualJoins', measures, 1, model)
      return {
        profile: profileOf(PROFILES.joins, above),
        explains: pointsBelowStrong('usualJoins', measures, model),
        praise: praiseOf(PRAISE.joins, above),
        ...shown(leastUsualSentences(essay.own, model.measures.usualJoins.mean)),
      }
    },
  },
  {
    id: 'language.formulas',
    criterion: 'language',
    look({ essay }) {
      const count = essay.ownText.match(FORMULA)?.length ?? 0
      return {
        profile: profileOf(PROFILES.formulas, count - USUAL_FORMULAS),
        explains: clip((USUAL_FORMULAS - count) * POINTS_A_FORMULA, 0, 1),
        praise: count >= MANY_FORMULAS ? PRAISE.formulas : 0,
        facts: { count },
      }
    },
  },
]

/** The rule of one kind of grammar mistakes. */
function mistakesOf(kind: Exclude<MistakeKind, 'spelling'>, profile: number): Rule {
  return {
    id: `language.${kind}`,
    criterion: 'language',
    look(evidence) {
      const places = evidence.mistakes.filter((mistake) => mistake.kind === kind)
      if (places.length === 0) return null
      return { profile, explains: pointsOfMistakes(kind, evidence), places, facts: { count: places.length } }
    },
  }
}

/** The part that mistakes of one kind have in what all mistakes of the essay cost. */
function pointsOfMistakes(kind: MistakeKind, { mistakes, measures, model }: Evidence): number {
  const weigh = (some: Evidence['mistakes']) => some.reduce((sum, { weight }) => sum + weight, 0)
  const own = weigh(mistakes.filter((mistake) => mistake.kind === kind))
  return own === 0 ? 0 : (pointsBelowStrong('mistakes', measures, model) * own) / weigh(mistakes)
}

/** Sentences as places, the first of them by its beginning for the advice. */
function shown(sentences: Evidence['essay']['own']): Pick<Seen, 'places' | 'facts'> {
  const [first] = sentences
  return { places: sentences, facts: first ? { words: beginningOf(first.text) } : {} }
}

function beginningOf(sentence: string): string {
  const words = sentence.split(' ')
  return words.length > BEGINNING ? `${words.slice(0, BEGINNING).join(' ')} …` : sentence
}

function profileOf({ step, low, high }: { step: number; low: number; high: number }, above: number): number {
  return clip(above * step, low, high)
}

function praiseOf({ from, base, step }: { from: number; base: number; step: number }, above: number): number {
  return above > from ? base + above * step : 0
}
