import { FirstLanguage } from '@truegul/contract'

/** Each in its own words: who looks for theirs finds it whatever the app speaks. `other` is the app's to name. */
const OWN: Record<Exclude<FirstLanguage, 'other'>, string> = {
  vi: 'Tiếng Việt',
  zh: '中文',
  ja: '日本語',
  mn: 'Монгол',
  uz: 'Oʻzbekcha',
  ru: 'Русский',
  kk: 'Қазақша',
  id: 'Bahasa Indonesia',
  th: 'ไทย',
  my: 'မြန်မာ',
  ne: 'नेपाली',
  km: 'ខ្មែរ',
  bn: 'বাংলা',
  hi: 'हिन्दी',
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  pt: 'Português',
  ar: 'العربية',
  tr: 'Türkçe',
}

/** Every first language that can be named, in the contract's order. */
export const languageOptions = (other: string): { id: FirstLanguage; label: string }[] =>
  FirstLanguage.options.map((id) => ({ id, label: id === 'other' ? other : OWN[id] }))
