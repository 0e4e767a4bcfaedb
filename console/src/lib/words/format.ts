import { currentLanguage, type Language } from './language.ts'

/** The day that money, quotas and reports are counted by. Operators who are elsewhere read the same times. */
const ZONE = 'Asia/Seoul'

const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR' }
const kept = new Map<string, Intl.DateTimeFormat>()

function clock(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = currentLanguage() + JSON.stringify(options)
  const made = kept.get(key) ?? new Intl.DateTimeFormat(LOCALE[currentLanguage()], { timeZone: ZONE, ...options })
  kept.set(key, made)
  return made
}

/** `27 Nov 2026, 14:32`, of Asia/Seoul. */
export const momentWords = (at: string): string =>
  clock({ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(Date.parse(at))

/** A day of the calendar, `2026-11-27`, without a zone to move it. */
export const dayWords = (day: string): string =>
  clock({ dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`))

/** `November 2026` */
export const monthWords = (month: string): string =>
  clock({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${month}-01T00:00:00Z`))

/** The month of Asia/Seoul so many months from this one, `2026-11`. */
export function monthFrom(month: string | null, change: number): string {
  const start = month ?? todayInSeoul().slice(0, 7)
  const date = new Date(`${start}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + change)
  return date.toISOString().slice(0, 7)
}

export const todayInSeoul = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date())

export const count = (number: number): string => new Intl.NumberFormat(LOCALE[currentLanguage()]).format(number)

/** At most `digits` behind the point. */
export const decimal = (number: number, digits = 1): string =>
  new Intl.NumberFormat(LOCALE[currentLanguage()], { maximumFractionDigits: digits }).format(number)

export const percent = (share: number): string =>
  new Intl.NumberFormat(LOCALE[currentLanguage()], { style: 'percent', maximumFractionDigits: 1 }).format(share)

/** `8.4 s`, `3 min 20 s`, `2 h 5 min`; `8.4초`, `3분 20초`, `2시간 5분`. */
export function secondsWords(seconds: number): string {
  const [h, m, s] = currentLanguage() === 'ko' ? ['시간', '분', '초'] : [' h', ' min', ' s']
  if (seconds < 60) return `${decimal(seconds)}${s}`
  const whole = Math.round(seconds)
  if (whole < 3600) return `${Math.floor(whole / 60)}${m} ${whole % 60}${s}`
  return `${count(Math.floor(whole / 3600))}${h} ${Math.floor((whole % 3600) / 60)}${m}`
}
