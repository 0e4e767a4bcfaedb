import { PROMPTS } from '@truegul/topik/prompts'

/** Our prompts, a line each: the id first, for whoever cuts columns. */
export function printPrompts(): string {
  const width = Math.max(...PROMPTS.map(({ id }) => id.length))
  return PROMPTS.map(({ id, title, gloss }) => `${id.padEnd(width)}  ${title} (${gloss.title})\n`).join('')
}
