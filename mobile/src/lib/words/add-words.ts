import i18next from 'i18next'

/** Adds the words of screens that come late: a browser gets them with the screens, not before the first one. */
export function addWords({ en, ko }: { en: Record<string, string>; ko: Record<string, string> }): void {
  i18next.addResourceBundle('en', 'translation', en)
  i18next.addResourceBundle('ko', 'translation', ko)
}
