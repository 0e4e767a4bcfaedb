import { Language } from '@truegul/contract'
import i18next from 'i18next'
import { deviceStore } from '@/lib/stores/device-store'

/** The language of the app as it stands. */
export const currentLanguage = (): Language => Language.catch('en').parse(i18next.language)

/** Shows the app in this language at once, and from now on on this device. */
export function showLanguage(language: Language): void {
  if (language === currentLanguage()) return
  deviceStore.write('language', language)
  void i18next.changeLanguage(language)
}
