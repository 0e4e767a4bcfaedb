import type { Judgement, JudgementNote, Language } from '@truegul/contract'
import type { z } from 'zod'
import type { CrossCheck } from './cross-check.ts'
import { LLM_TEXTS } from './texts.ts'

type Note = z.infer<typeof JudgementNote>

// Notes of the local judge that are about the essay, not about the engine.
const OF_THE_ESSAY = new Set(['under-length', 'over-length', 'copied-from-prompt', 'repeated-sentences'])

/** What a reader has to know about a judgement of an LLM. */
export function notesOf(
  language: Language,
  { model, findings, crossCheck }: { model: string; findings: number; crossCheck?: CrossCheck },
  local: Pick<Judgement, 'notes'>,
): Note[] {
  const { notes } = LLM_TEXTS[language]
  return [
    { code: 'ai-judged', text: notes['ai-judged'](model) },
    ...(findings > 0 ? [instructionNote(language, findings)] : []),
    ...(crossCheck ? crossCheckNotes(language, crossCheck) : []),
    ...local.notes.filter(({ code }) => OF_THE_ESSAY.has(code)),
  ]
}

function crossCheckNotes(language: Language, { reasons, unpaid }: CrossCheck): Note[] {
  const { notes } = LLM_TEXTS[language]
  const code = unpaid ? (reasons.includes('injection') ? 'own-scores-hold' : 'not-judged-twice') : 'judged-twice'
  return unpaid || reasons.includes('apart') ? [{ code, text: notes[code] }] : []
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
