import type { Judgement, JudgementNote, Language } from '@truegul/contract'
import type { z } from 'zod'
import { LLM_TEXTS } from './texts.ts'

type Note = z.infer<typeof JudgementNote>

// Notes of the local judge that are about the essay, not about the engine.
const OF_THE_ESSAY = new Set(['under-length', 'over-length', 'copied-from-prompt', 'repeated-sentences'])

/** What a reader has to know about a judgement of an LLM. */
export function notesOf(
  language: Language,
  { model, findings, isApart }: { model: string; findings: number; isApart: boolean },
  local: Pick<Judgement, 'notes'>,
): Note[] {
  const { notes } = LLM_TEXTS[language]
  return [
    { code: 'ai-judged', text: notes['ai-judged'](model) },
    ...(findings > 0 ? [instructionNote(language, findings)] : []),
    ...(isApart ? [{ code: 'judged-twice', text: notes['judged-twice'] }] : []),
    ...local.notes.filter(({ code }) => OF_THE_ESSAY.has(code)),
  ]
}

/** The local judgement that stands in for an LLM's, and says so. */
export function noteLocal(local: Judgement, reason: 'no-consent' | 'llm-away', findings: number): Judgement {
  const { language, notes, provenance } = local
  return {
    ...local,
    notes: [
      { code: reason, text: LLM_TEXTS[language].notes[reason] },
      ...(findings > 0 ? [instructionNote(language, findings)] : []),
      ...notes,
    ],
    provenance: { ...provenance, insteadOfLlm: reason },
  }
}

function instructionNote(language: Language, findings: number): Note {
  return { code: 'instruction-found', text: LLM_TEXTS[language].notes['instruction-found'](findings) }
}
