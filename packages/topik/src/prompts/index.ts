import type { EssayPrompt } from '../essay-prompt.ts'
import { CULTURE } from './culture.ts'
import { DAILY_LIFE } from './daily-life.ts'
import { EDUCATION } from './education.ts'
import { ENVIRONMENT } from './environment.ts'
import { SOCIETY } from './society.ts'
import { TECHNOLOGY } from './technology.ts'
import { VALUES } from './values.ts'
import { WORK } from './work.ts'

/** Our own question-54 prompts, in the shape of the exam since its 52nd round. Grouped by theme; the order may change. */
export const PROMPTS: readonly EssayPrompt[] = [
  ...DAILY_LIFE,
  ...SOCIETY,
  ...EDUCATION,
  ...TECHNOLOGY,
  ...WORK,
  ...ENVIRONMENT,
  ...CULTURE,
  ...VALUES,
]

const byId = new Map(PROMPTS.map((prompt) => [prompt.id, prompt]))

/** The prompt of that id, or undefined when there is none. */
export function findPrompt(id: string): EssayPrompt | undefined {
  return byId.get(id)
}
