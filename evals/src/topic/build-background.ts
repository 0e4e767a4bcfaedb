import { type Analysers, type BackgroundData, promptWords, writtenAs } from '@truegul/judge/parts'
import { PROMPTS } from '@truegul/topik/prompts'

/** The words of the product's prompts, each once, and for each prompt the places of its own. */
export function buildBackground(analysers: Analysers): BackgroundData {
  const prompts = PROMPTS.map((prompt) => promptWords(prompt, analysers).map(writtenAs))
  const words = [...new Set(prompts.flat())].sort()
  const places = new Map(words.map((word, place) => [word, place]))
  return { words, prompts: prompts.map((own) => own.map((word) => places.get(word)!).sort((a, b) => a - b)) }
}
