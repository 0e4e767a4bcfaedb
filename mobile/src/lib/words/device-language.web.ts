/**
 * The language the browser is set to, such as `ko`. Asked directly: what asks for it on phones also looks up calendars, currencies and
 * units, a sixth of what ran before the first screen.
 */
export const deviceLanguage = (): string | null => navigator.language.split('-')[0] ?? null
