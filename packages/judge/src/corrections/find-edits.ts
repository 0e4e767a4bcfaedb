import { overlap, type Span } from '@truegul/korean'
import type { Analysers } from '../analysis/analysers.ts'
import type { AnalysedSentence, EssayAnalysis } from '../analysis/essay-analysis.ts'
import { type EssayWord, wordsOf } from '../analysis/essay-words.ts'
import { addFrameEdits } from './add-frame-edits.ts'
import type { Edit } from './edit.ts'
import { findEndingEdits } from './find-ending-edits.ts'
import { findFormEdits } from './find-form-edits.ts'
import { inOrder } from './in-order.ts'
import { isAccepted } from './is-accepted.ts'
import { isObjectNear } from './is-object-near.ts'
import { findFirstPersonEdits } from './register/find-first-person-edits.ts'
import { findRegisterEdits } from './register/find-register-edits.ts'
import { findSpokenEdits } from './register/find-spoken-edits.ts'
import { isMeantPlain } from './register/is-meant-plain.ts'
import { quotedSpans } from './register/quoted-spans.ts'
import { type EditsOfSentence, settleSpaces } from './settle-spaces.ts'
import { findDigitEdits } from './spacing/find-digit-edits.ts'
import { findSpacingEdits } from './spacing/find-spacing-edits.ts'
import { findSoundAlikeEdits } from './spelling/find-sound-alike-edits.ts'
import { findSpellingEdits } from './spelling/find-spelling-edits.ts'
import { findLastingEdits } from './tense/find-lasting-edits.ts'
import { findTenseEdits } from './tense/find-tense-edits.ts'
import { findConfusedVerbs } from './words/find-confused-verbs.ts'
import { findMistakenWords } from './words/find-mistaken-words.ts'
import { findNounVerbEdits } from './words/find-noun-verb-edits.ts'
import { findSameFormEdits } from './words/find-same-form-edits.ts'
import { findWordClassEdits } from './words/find-word-class-edits.ts'
import { findVoiceEdits } from './words/voice/find-voice-edits.ts'

/** Edits where the right form is very likely known; nothing is suggested for the rest. In order of place, none overlap. */
export function findEdits(essay: EssayAnalysis, given: Analysers): Edit[] {
  const analysers = { ...given, morphemes: remembered(given.morphemes) }
  const isRight = (edit: Edit) => isAccepted(essay.text, edit, analysers)
  const inPlace = (edits: readonly Edit[]) => inOrder(edits, essay.text, isRight)
  const bySentence = (edits: readonly Edit[], add: (sentence: AnalysedSentence, own: Edit[]) => Edit[]) =>
    inPlace(
      essay.own.flatMap((sentence) =>
        add(
          sentence,
          edits.filter((edit) => isIn(sentence, edit)),
        ),
      ),
    )
  const find: EditsOfSentence = (some, sentence) =>
    editsOfSentence(some, sentence, analysers).filter((edit) => isAccepted(some.text, edit, analysers))
  const found = [...particleEdits(essay).filter(isRight), ...essay.own.flatMap((sentence) => find(essay, sentence))]
  const settled = bySentence(inPlace(found), (sentence, own) => settleSpaces(essay, sentence, own, analysers, find))
  return bySentence(settled, (sentence, own) => addFrameEdits(essay, sentence, own, analysers))
}

/** A corrected sentence is read for its spaces and for its frames, and seldom is another one by then. */
function remembered(morphemes: Analysers['morphemes']): Analysers['morphemes'] {
  const known = new Map<string, ReturnType<Analysers['morphemes']>>()
  return (text) => {
    const found = known.get(text) ?? morphemes(text)
    known.set(text, found)
    return found
  }
}

function isIn(sentence: Span, { start }: Edit): boolean {
  return start >= sentence.start && start < sentence.end
}

function editsOfSentence(essay: EssayAnalysis, sentence: AnalysedSentence, { isKnownWord }: Analysers): Edit[] {
  const isAlone = essay.own.length < OF_AN_ESSAY
  const toPlain = isMostlyPlain(essay) && (!isAlone || STATEMENT.test(sentence.text))
  const words = wordsOf(essay, sentence)
  return [
    ...adjectiveEdits(essay, words),
    ...findDigitEdits(sentence),
    ...words.flatMap((word) => grammarEdits(word, isKnownWord)),
    ...outsideQuotations(sentence, words).flatMap((word) => [
      ...(isToChange(sentence, essay) ? findRegisterEdits(word) : []),
      ...(toPlain ? [...findSpokenEdits(word, { isAlone }), ...findFirstPersonEdits(word)] : []),
    ]),
  ]
}

/** What is wrong wherever it is written; of two rules at one place the first is shown. */
function grammarEdits(word: EssayWord, isKnownWord: Analysers['isKnownWord']): Edit[] {
  return [
    ...findSpellingEdits(word),
    ...findSpacingEdits(word, isKnownWord),
    ...findMistakenWords(word),
    ...findNounVerbEdits(word),
    ...findWordClassEdits(word),
    ...findSameFormEdits(word),
    ...findVoiceEdits(word),
    ...findConfusedVerbs(word),
    ...findFormEdits(word),
    ...findEndingEdits(word, isKnownWord),
    ...findTenseEdits(word),
    ...findLastingEdits(word),
    ...findSoundAlikeEdits(word, isKnownWord),
  ]
}

function outsideQuotations(sentence: AnalysedSentence, words: readonly EssayWord[]): EssayWord[] {
  const quoted = quotedSpans(sentence.text)
  return words.filter(({ start, end }) => {
    const place = { start: start - sentence.start, end: end - sentence.start }
    return !quoted.some((span) => overlap(span, place))
  })
}

/** Nothing is said behind an object (조건을 필요한다): another verb is wanted there, not another ending. */
function adjectiveEdits(essay: EssayAnalysis, words: readonly EssayWord[]): Edit[] {
  return words.flatMap((word) => {
    const found = essay.adjectivesAsVerbs.find(({ start, end }) => start >= word.start && end <= word.end)
    if (!found || isObjectNear(word.before)) return []
    return [{ start: found.start, end: found.end, suggestion: found.right, rule: 'adjective' as const }]
  })
}

function particleEdits(essay: EssayAnalysis): Edit[] {
  return essay.particleErrors.map(({ start, end, right }) => {
    const rule = /로$/.test(right)
      ? 'particle-direction'
      : /[를는와가]$/.test(right)
        ? 'particle-after-vowel'
        : 'particle-after-consonant'
    return { start, end, suggestion: right, rule }
  })
}

/** In a plain essay whatever is not plain; half-talk (안 돼.) wherever the essay is not polite. */
function isToChange({ register, text }: AnalysedSentence, essay: EssayAnalysis): boolean {
  if (register === 'plain') return false
  if (isMostlyPlain(essay)) return true
  if (essay.own.length < OF_AN_ESSAY && isMeantPlain(text, register)) return true
  if (essay.own.length < OF_AN_ESSAY && isMostlyFragments(essay)) return false
  return register === 'spoken' && !isMostly(essay, /^(?:polite|formal)$/)
}

/** 나가면 안 돼. 비 올 때는: talk, and nobody's essay. */
function isMostlyFragments({ own }: EssayAnalysis): boolean {
  return own.length > 1 && own.some(({ register }) => register === 'other')
}

/** What the fewest sentences are that tell an essay from a sentence quoted somewhere. */
const OF_AN_ESSAY = 3
/** Questions, titles and what has no full stop are said as often as written. */
const STATEMENT = /(?:[다요][.]|[는은인한]가[.?])["”’']?\s*$/

function isMostlyPlain(essay: EssayAnalysis): boolean {
  return isMostly(essay, /^plain$/)
}

function isMostly({ own }: EssayAnalysis, register: RegExp): boolean {
  return own.filter((sentence) => register.test(sentence.register)).length * 2 > own.length
}
