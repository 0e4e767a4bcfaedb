/** Tells readers, hyphenation and fonts which language the page is in. */
export function nameLanguage(language: string): void {
  document.documentElement.lang = language
}
