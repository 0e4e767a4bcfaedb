import {
  findConnectives,
  normalise,
  type Register,
  registerOf,
  splitEojeols,
  splitParagraphs,
  splitSentences,
} from '@truegul/korean'
import { countCharacters } from '@truegul/topik'
import { type Findings, quoteFindings } from './quote-findings.ts'
import type { ShownEssay } from './show-essay.ts'

/** Lines of what was counted, for a model that counts badly. */
export type EssayFacts = readonly string[]

const REGISTERS: readonly Register[] = ['plain', 'polite', 'formal', 'spoken']

/**
 * What can be counted without judging: lengths, registers, connectives, and what the local judge corrects or does not know. Its
 * scores are left out, because a judge who knows them is no check on them.
 */
export function measureFacts(shown: Pick<ShownEssay, 'text' | 'show'>, local: Findings): EssayFacts {
  const { text } = shown
  const read = normalise(text).text
  const sentences = splitSentences(read).map(({ start, end }) => read.slice(start, end))
  const registers = sentences.map(registerOf)
  const kinds = new Set(findConnectives(read).map(({ kind }) => kind))
  const mistakes = Object.entries(Object.groupBy(local.corrections, ({ kind }) => kind))
  const seen = new Set(local.ledger.map(({ rule }) => rule))
  return [
    `- ${countCharacters(text)} characters, ${splitEojeols(read).length} words, ${sentences.length} sentences, ${splitParagraphs(read).length} paragraphs`,
    `- sentence endings: ${REGISTERS.map((register) => `${register} ${registers.filter((one) => one === register).length}`).join(', ')}`,
    `- kinds of connecting words: ${[...kinds].join(', ') || 'none'}`,
    `- mistakes a program is sure of: ${mistakes.map(([kind, own]) => `${kind} ${own?.length ?? 0}`).join(', ') || 'none'}`,
    ...quoteFindings(shown, local),
    ...NOTABLE.filter(([rule]) => seen.has(rule)).map(([, fact]) => `- ${fact}`),
  ]
}

/** Findings of the local judge that are facts rather than judgements. */
const NOTABLE: readonly (readonly [rule: string, fact: string])[] = [
  ['content.copied', 'sentences are copied from the setting'],
  ['content.repeated', 'a sentence is repeated'],
  ['content.question', 'no sentence was found that answers one of the sub-questions (a weak sign)'],
  [
    'essay.off-topic',
    'the essay, or a half of it, meets the setting no more than it meets others (a sign of another topic)',
  ],
  ['essay.template', 'nearly all words would fit any topic'],
]
