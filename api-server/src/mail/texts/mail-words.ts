import { ACCOUNT_WORDS } from './account-words.ts'
import { BETA_WORDS } from './beta-words.ts'

/** What a mail says: paragraphs, with the link between the first and the others where there is one. */
export type MailWords = { subject: string; lead: string; button: string | null; rest: readonly string[] }

/** To applicants for the beta, with a link to their application. */
export const BETA_MAILS = [
  'beta-confirm',
  'beta-invite',
  'beta-waitlist',
  'beta-decline',
  'beta-remind-open',
  'beta-remind-write',
] as const
export type BetaMail = (typeof BETA_MAILS)[number]
/** That something waits in the app. */
export type NewsMail = 'survey' | 'feedback-reply' | 'appeal-settled'

export type MailName =
  | BetaMail
  | NewsMail
  | 'reset'
  | 'confirm-address'
  | 'change-address'
  | 'address-taken'
  | 'address-changed'
  | 'password-changed'

export const MAIL_WORDS: Readonly<Record<'en' | 'ko', Readonly<Record<MailName, MailWords>>>> = {
  en: { ...ACCOUNT_WORDS.en, ...BETA_WORDS.en },
  ko: { ...ACCOUNT_WORDS.ko, ...BETA_WORDS.ko },
}

/** Under each mail. */
export const SIGNATURE: Readonly<Record<'en' | 'ko', string>> = {
  en: 'TrueGul, practice for the TOPIK essay',
  ko: '트루글, TOPIK 쓰기 연습',
}

/** Names of the lines in an invite. */
export const INVITE_LINES: Readonly<
  Record<'en' | 'ko', Readonly<Record<'code' | 'until' | 'ios' | 'android', string>>>
> = {
  en: { code: 'Your invite code', until: 'Good until', ios: 'iPhone (TestFlight)', android: 'Android (Google Play)' },
  ko: { code: '초대 코드', until: '사용 기한', ios: '아이폰 (TestFlight)', android: '안드로이드 (Google Play)' },
}
