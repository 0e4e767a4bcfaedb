import { applyForBeta, BetaChannel, type DevicePlatform, type FirstLanguage, type Input } from '@truegul/contract'
import type { TFunction } from 'i18next'

/** What an applicant has said so far. */
export type Wish = {
  email: string
  aim: Input<typeof applyForBeta>['aim'] | null
  firstLanguage: FirstLanguage | null
  devices: DevicePlatform[]
  knowsExam: boolean
  examOn: string
  channel: BetaChannel | null
  channelIsOfLink: boolean
  agreed: Agreement[]
  website: string
}

/** What a tester agrees to, under the contract's names. */
export const AGREEMENTS = ['preparesForTopik', 'willGiveFeedback', 'consentsToMail', 'isAtLeast14'] as const
export type Agreement = (typeof AGREEMENTS)[number]

/** Nothing said yet, but where the link came from: `/beta?from=reddit`. */
export function emptyWish(from: string | undefined): Wish {
  const channel = BetaChannel.safeParse(from).data ?? null
  return {
    email: '',
    aim: null,
    firstLanguage: null,
    devices: [],
    knowsExam: false,
    examOn: '',
    channel,
    channelIsOfLink: channel !== null,
    agreed: [],
    website: '',
  }
}

export type WishFaults = Record<
  'email' | 'aim' | 'firstLanguage' | 'devices' | 'examOn' | 'channel' | 'agreed',
  string | null
>

/** What to say at each field before it is sent. */
export function wishFaults(t: TFunction, wish: Wish): WishFaults {
  const { email, examOn } = applyForBeta.input.shape
  const hasExam = !wish.knowsExam || (wish.examOn !== '' && examOn.safeParse(wish.examOn).success)
  return {
    email: email.safeParse(wish.email).success ? null : t('beta.fault-email'),
    aim: wish.aim ? null : t('beta.fault-aim'),
    firstLanguage: wish.firstLanguage ? null : t('beta.fault-language'),
    devices: wish.devices.length > 0 ? null : t('beta.fault-devices'),
    examOn: hasExam ? null : t('beta.fault-exam'),
    channel: wish.channel ? null : t('beta.fault-channel'),
    agreed: wish.agreed.length === AGREEMENTS.length ? null : t('beta.fault-agree'),
  }
}

/** What is sent; null while something is missing. */
export function applicationOf(wish: Wish, language: 'en' | 'ko'): Input<typeof applyForBeta> | null {
  const { aim, firstLanguage, channel, agreed, knowsExam, examOn, ...said } = wish
  if (!aim || !firstLanguage || !channel || agreed.length < AGREEMENTS.length) return null
  return {
    ...said,
    aim,
    firstLanguage,
    channel,
    language,
    examOn: knowsExam ? examOn : null,
    preparesForTopik: true,
    willGiveFeedback: true,
    consentsToMail: true,
    isAtLeast14: true,
  }
}
