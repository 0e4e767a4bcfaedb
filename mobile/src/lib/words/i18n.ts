import './plural-rules'
import { getLocales } from 'expo-localization'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { deviceStore } from '@/lib/stores/device-store'
import { en, ko } from '@/strings/words'
import { nameLanguage } from './name-language'

const asked = deviceStore.read('language') ?? getLocales()[0]?.languageCode

i18next.on('languageChanged', nameLanguage)
void i18next.use(initReactI18next).init({
  resources: { en: { translation: en }, ko: { translation: ko } },
  lng: asked === 'ko' ? 'ko' : 'en',
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
})
