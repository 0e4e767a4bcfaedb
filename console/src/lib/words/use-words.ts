import { type Language, useLanguage } from './language.ts'

/** Words of a page in both languages: what one has, the other must have. They lie beside the page and come with it. */
export const inBoth = <T>(words: { en: T; ko: NoInfer<T> }): Readonly<Record<Language, T>> => words

export const useWords = <T>(words: Readonly<Record<Language, T>>): T => words[useLanguage()]
