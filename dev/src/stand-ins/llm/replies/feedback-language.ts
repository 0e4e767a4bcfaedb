import type { Language } from '@truegul/contract'

/**
 * The language that a prompt asks the feedback to be in: the last one named behind a word such as "feedback", "write" or
 * "language", first looked for in the last user message. English where the prompt does not say.
 */
export function feedbackLanguage(message: string, wholePrompt: string): Language {
  return named(message) ?? named(wholePrompt) ?? 'en'
}

function named(text: string): Language | null {
  const said = [...text.matchAll(/(?:feedback|write|answer|explain|language)[^.\n]{0,80}?\b(English|Korean|en|ko)\b/gi)]
  const language = said.at(-1)?.[1]?.toLowerCase()
  if (language === undefined) return null
  return language.startsWith('ko') ? 'ko' : 'en'
}
