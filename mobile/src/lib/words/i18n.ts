import './plural-rules'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { deviceStore } from '@/lib/stores/device-store'
import { en, ko } from '@/strings/first-words'
import { deviceLanguage } from './device-language'
import { nameLanguage } from './name-language'

const asked = deviceStore.read('language') ?? deviceLanguage()

i18next.on('languageChanged', nameLanguage)
void i18next.use(initReactI18next).init({
  resources: { en: { translation: en }, ko: { translation: ko } },
  lng: asked === 'ko' ? 'ko' : 'en',
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
})
