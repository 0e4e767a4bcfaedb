import type { Language } from '@truegul/contract'

/** What a judge is given: the text exactly as submitted, the prompt it answers and the language to explain in. */
export type EssayToJudge = {
  text: string
  prompt: { question: number; passage: string; questions: readonly string[]; topicWords: readonly string[] }
  language: Language
}
