import type { Analysers } from '../analysis/analysers.ts'
import type { EssayToJudge } from '../analysis/essay-to-judge.ts'
import { type PromptWord, promptWords } from './prompts/prompt-words.ts'
import { type QuestionReading, readQuestion } from './sub-tasks.ts'

export type PromptReading = { words: readonly PromptWord[]; questions: readonly QuestionReading[] }

/** More than the product has prompts. */
const KEPT = 200
const kept = new WeakMap<Analysers, Map<string, PromptReading>>()

/** Reads a prompt, or remembers how it was read: many essays answer the same one, and reading it takes a quarter of the time of an essay. */
export function readPrompt(prompt: EssayToJudge['prompt'], analysers: Analysers): PromptReading {
  const known = kept.get(analysers) ?? new Map<string, PromptReading>()
  kept.set(analysers, known)
  const key = JSON.stringify([prompt.passage, prompt.questions, prompt.topicWords])
  const before = known.get(key)
  if (before) return before
  if (known.size >= KEPT) known.clear()
  const now = {
    words: promptWords(prompt, analysers),
    questions: prompt.questions.map((question) => readQuestion(question, analysers)),
  }
  known.set(key, now)
  return now
}
