import { hash } from 'node:crypto'
import type { EssayToJudge } from '@truegul/judge'
import { normalise } from '@truegul/korean'
import type { Rubric } from '@truegul/topik'
import { PROMPT_VERSION } from './prompt/write-prompt.ts'

/**
 * Name of a judgement that holds for everybody who hands in the same text under the same conditions: SHA-256, in hex, of the
 * normalised text, prompt, rubric, model, prompt version and the language of the feedback.
 */
export function sealEssay(
  { text, prompt, language }: EssayToJudge,
  { version }: Pick<Rubric, 'version'>,
  { provider, model }: { provider: string; model: string },
): string {
  const { passage, questions, topicWords } = prompt
  const conditions = [version, provider, model, PROMPT_VERSION, language, passage, questions, topicWords]
  return hash('sha256', JSON.stringify([normalise(text).text.trim(), ...conditions]), 'hex')
}
