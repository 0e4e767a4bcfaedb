import type { Judgement } from '@truegul/contract'
import { ESSAY_LENGTH } from '@truegul/topik'
import type { Guard } from '../criteria/guards.ts'
import type { Evidence, Facts } from '../criteria/rule.ts'
import type { findWordsToCheck } from './find-words-to-check.ts'
import type { NoteCode, Texts } from './texts.ts'

/** What a reader has to know about the judgement itself. */
export function writeNotes(
  evidence: Evidence,
  guard: Guard | null,
  { words, names }: Pick<ReturnType<typeof findWordsToCheck>, 'words' | 'names'>,
  texts: Texts,
): Judgement['notes'] {
  const { essay, topic } = evidence
  const notes: [NoteCode, Facts][] = [['order-not-judged', {}]]
  if (!topic) notes.push(['topic-not-judged', {}])
  if (guard?.code === 'off-topic') notes.push(['off-topic', {}])
  const count = essay.characters
  // For hardly any text the guard says more.
  if (count < ESSAY_LENGTH.askedMin && guard?.code !== 'too-short') notes.push(['under-length', { count }])
  if (count > ESSAY_LENGTH.askedMax) notes.push(['over-length', { count }])
  const copied = essay.sentences.filter(({ origin }) => origin === 'copied').length
  if (copied > 0) notes.push(['copied-from-prompt', { count: copied }])
  const repeated = essay.sentences.filter(({ origin }) => origin === 'repeated').length
  if (repeated > 0) notes.push(['repeated-sentences', { count: repeated }])
  if (words.length > 0) notes.push(['words-to-check', { count: words.length, words: words.join(', ') }])
  if (names.length > 0) notes.push(['names-to-check', { count: names.length, words: names.join(', ') }])
  return notes.map(([code, facts]) => ({ code, text: texts.notes[code](facts) }))
}
