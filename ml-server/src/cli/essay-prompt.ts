import type { EssayToJudge } from '@truegul/judge'
import { ESSAY_QUESTION } from '@truegul/topik'
import { findPrompt } from '@truegul/topik/prompts'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Without a prompt nothing is compared with the topic, and the judgement says so. */
export const NO_PROMPT: EssayToJudge['prompt'] = {
  question: ESSAY_QUESTION,
  passage: '',
  questions: [],
  topicWords: [],
}

/**
 * The prompt that a person names: one of ours by its id, or any prompt as text, whose sentences that ask are its questions.
 * Null for an id that is none of ours.
 */
export function readPrompt(named: string): EssayToJudge['prompt'] | null {
  const own = findPrompt(named)
  if (own) {
    const { question, passage, questions, topicWords } = own
    return { question, passage, questions, topicWords }
  }
  if (ID.test(named)) return null
  const questions = named.match(/[^.?!\n]*(?:\?|(?<=니까)\.)/g) ?? []
  return { ...NO_PROMPT, passage: named, questions: questions.map((question) => question.trim()) }
}
