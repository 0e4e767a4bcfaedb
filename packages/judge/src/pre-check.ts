import {
  type NormalisedText,
  normalise,
  type Register,
  registerOf,
  type Span,
  splitParagraphs,
  splitSentences,
} from '@truegul/korean'
import { countCells, countCharacters, ESSAY_LENGTH, LONGEST_TEXT } from '@truegul/topik'
import type { EssayToJudge } from './analysis/essay-to-judge.ts'
import { lastWord } from './analysis/last-word.ts'
import { createOwnShare } from './analysis/own-share.ts'
import { DIVIDED_FROM } from './criteria/divided-from.ts'
import { answerCues } from './topic/sub-tasks.ts'

/** What a finding is about; `PRE_CHECK_TEXTS` has a sentence for each. Codes are only added. */
export type PreCheckCode =
  | 'too-short'
  | 'under-length'
  | 'over-length'
  | 'too-long'
  | 'one-paragraph'
  | 'polite-register'
  | 'mixed-register'
  | 'copied-prompt'
  | 'question-unanswered'

/**
 * `places` are in the text as given, in order, and may be none. `count` is what the sentence needs: characters, places, or the
 * number of the question, from 1. `blocks`: the essay cannot be submitted like this.
 */
export type PreCheckFinding = { code: PreCheckCode; blocks: boolean; count: number; places: Span[] }

/** `characters` as the exam counts them, `cells` on squared paper, `paragraphs` with text in them. */
export type PreCheck = { characters: number; cells: number; paragraphs: number; findings: PreCheckFinding[] }

type Sentence = Span & { text: string; register: Register }

/**
 * Looks at an essay before it is submitted, free and without a network: what can be seen without analysing morphemes. It needs no
 * dictionary and no model (12 kB of code, 5.5 compressed), so a phone runs it while somebody types. It gives hints, not points: the judge may see more.
 * Takes any text; above LONGEST_TEXT only the length is looked at.
 */
export function preCheck({ text, prompt }: Pick<EssayToJudge, 'text' | 'prompt'>): PreCheck {
  const characters = countCharacters(text)
  const cells = countCells(text)
  const source = normalise(text)
  const paragraphs = splitParagraphs(source.text).length
  if (text.length > LONGEST_TEXT)
    return { characters, cells, paragraphs, findings: [finding('too-long', characters, { blocks: true })] }
  const sentences = splitSentences(source.text).map((span): Sentence => {
    const sentence = source.text.slice(span.start, span.end)
    return { start: span.start, end: span.end, text: sentence, register: registerOf(sentence) }
  })
  const findings = [
    ...lengthFindings(characters),
    ...(paragraphs === 1 && characters >= DIVIDED_FROM ? [finding('one-paragraph', 1)] : []),
    ...registerFindings(sentences, source),
    ...copyFindings(sentences, prompt, source),
    ...questionFindings(sentences, prompt),
  ]
  return { characters, cells, paragraphs, findings }
}

function lengthFindings(characters: number): PreCheckFinding[] {
  const { submitMin, askedMin, askedMax, submitMax } = ESSAY_LENGTH
  if (characters < submitMin) return [finding('too-short', characters, { blocks: true })]
  if (characters < askedMin) return [finding('under-length', characters)]
  if (characters > submitMax) return [finding('too-long', characters, { blocks: true })]
  return characters > askedMax ? [finding('over-length', characters)] : []
}

/** An essay is written in the plain style (-다). */
function registerFindings(sentences: readonly Sentence[], source: NormalisedText): PreCheckFinding[] {
  const polite = sentences.filter(({ register }) => register === 'polite' || register === 'formal')
  if (polite.length === 0) return []
  const isMixed = sentences.some(({ register }) => register === 'plain')
  const places = polite.map((sentence) => source.toSource(lastWord(sentence)))
  return [finding(isMixed ? 'mixed-register' : 'polite-register', places.length, { places })]
}

function copyFindings(sentences: readonly Sentence[], prompt: EssayToJudge['prompt'], source: NormalisedText) {
  const ownShare = createOwnShare(prompt)
  const places = sentences
    .filter(({ text }) => ownShare(text) < 1)
    .map(({ start, end }) => source.toSource({ start, end }))
  return places.length === 0 ? [] : [finding('copied-prompt', places.length, { places })]
}

/** A weak sign: no sentence has a word that an answer to this question would have. */
function questionFindings(sentences: readonly Sentence[], { questions }: EssayToJudge['prompt']): PreCheckFinding[] {
  if (sentences.length === 0) return []
  return questions.flatMap((question, index) => {
    const cues = answerCues(question)
    const isMet = cues.length === 0 || sentences.some(({ text }) => cues.some((cue) => cue.test(text)))
    return isMet ? [] : [finding('question-unanswered', index + 1)]
  })
}

function finding(
  code: PreCheckCode,
  count: number,
  { blocks = false, places = [] }: { blocks?: boolean; places?: Span[] } = {},
): PreCheckFinding {
  return { code, blocks, count, places }
}
