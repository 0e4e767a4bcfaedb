import { PROMPTS } from '@truegul/topik/prompts'

const LENGTH = 650

/** Texts of about 650 characters, each different, of sentences of all our prompts: Korean, though no essay a person wrote. */
export function madeEssays(count: number): string[] {
  const sentences = PROMPTS.flatMap(({ passage, questions }) => [...passage.split(/(?<=[.?])\s+/), ...questions])
  return Array.from({ length: count }, (_, number) => {
    let essay = ''
    // 37 has no common factor with most numbers, so that the neighbours differ from essay to essay.
    for (let at = number; essay.length < LENGTH; at += 37) essay += `${sentences[at % sentences.length]} `
    return essay.trim()
  })
}
