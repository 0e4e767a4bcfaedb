import type { Judgement } from '@truegul/contract'
import { ESSAY_LENGTH } from '@truegul/topik'
import type { Guard } from '../criteria/guards.ts'
import type { Evidence } from '../criteria/rule.ts'
import type { NoteCode, Texts } from './texts.ts'

/** What a reader has to know about the judgement itself. */
export function writeNotes({ essay, topic }: Evidence, guard: Guard | null, texts: Texts): Judgement['notes'] {
  const notes: [NoteCode, { count?: number; percent?: number }][] = [['order-not-judged', {}]]
  if (!topic) notes.push(['topic-not-judged', {}])
  if (topic && guard?.code === 'off-topic') notes.push(['off-topic', { percent: Math.round(topic.coverage * 100) }])
  const count = essay.characters
  // For hardly any text the guard says more.
  if (count < ESSAY_LENGTH.askedMin && guard?.code !== 'too-short') notes.push(['under-length', { count }])
  if (count > ESSAY_LENGTH.askedMax) notes.push(['over-length', { count }])
  const copied = essay.sentences.filter(({ origin }) => origin === 'copied').length
  if (copied > 0) notes.push(['copied-from-prompt', { count: copied }])
  const repeated = essay.sentences.filter(({ origin }) => origin === 'repeated').length
  if (repeated > 0) notes.push(['repeated-sentences', { count: repeated }])
  return notes.map(([code, facts]) => ({ code, text: texts.notes[code](facts) }))
}
