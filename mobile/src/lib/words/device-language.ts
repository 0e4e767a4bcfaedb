import { getLocales } from 'expo-localization'

/** The language the phone is set to, such as `ko`; null where it does not say. */
export const deviceLanguage = (): string | null => getLocales()[0]?.languageCode ?? null
