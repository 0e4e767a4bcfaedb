import { Language } from '@truegul/contract'
import { type ComponentProps, createContext, useContext } from 'react'
import { Text } from '@/ui/text'

const Written = createContext<Language | null>(null)

/** Tells the texts below which language the feedback is in. */
export const FeedbackLanguage = Written.Provider

/** Language of the feedback, or null for one that only a newer server writes. */
export const useFeedbackLanguage = (): Language | null => useContext(Written)

export const feedbackLanguageOf = (language: string): Language | null => Language.safeParse(language).data ?? null

/** What a judge wrote. It may be in another language than the app: a screen reader has to know. */
export function FeedbackText(props: ComponentProps<typeof Text>) {
  return <Text {...props} lang={useFeedbackLanguage() ?? undefined} />
}
