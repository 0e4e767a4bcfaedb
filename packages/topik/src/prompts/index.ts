import type { EssayPrompt } from '../essay-prompt.ts'
import { CAREERS } from './everyday/careers.ts'
import { CHOICES } from './everyday/choices.ts'
import { DAILY_LIFE } from './everyday/daily-life.ts'
import { WORK } from './everyday/work.ts'
import { EDUCATION } from './learning/education.ts'
import { INVENTIONS } from './learning/inventions.ts'
import { SCHOOL } from './learning/school.ts'
import { TECHNOLOGY } from './learning/technology.ts'
import { ENVIRONMENT } from './nature/environment.ts'
import { RESOURCES } from './nature/resources.ts'
import { COMMUNITY } from './society/community.ts'
import { CULTURE } from './society/culture.ts'
import { CUSTOMS } from './society/customs.ts'
import { SOCIETY } from './society/society.ts'
import { CHARACTER } from './values/character.ts'
import { VALUES } from './values/values.ts'

/** Our own question-54 prompts, in the shape of the exam since its 52nd round. Grouped by theme; the order may change. */
export const PROMPTS: readonly EssayPrompt[] = [
  ...DAILY_LIFE,
  ...CHOICES,
  ...SOCIETY,
  ...COMMUNITY,
  ...EDUCATION,
  ...SCHOOL,
  ...TECHNOLOGY,
  ...INVENTIONS,
  ...WORK,
  ...CAREERS,
  ...ENVIRONMENT,
  ...RESOURCES,
  ...CULTURE,
  ...CUSTOMS,
  ...VALUES,
  ...CHARACTER,
]

const byId = new Map(PROMPTS.map((prompt) => [prompt.id, prompt]))

/** The prompt of that id, or undefined when there is none. */
export function findPrompt(id: string): EssayPrompt | undefined {
  return byId.get(id)
}
