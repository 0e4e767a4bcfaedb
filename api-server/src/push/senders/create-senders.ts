import type { Platform } from '@truegul/contract'
import type { PushSettings } from '../push-settings.ts'
import { createApnsSender } from './apns/create-apns-sender.ts'
import { createFcmSender } from './fcm/create-fcm-sender.ts'
import type { PushSender } from './push-sender.ts'

/** Null for a vendor whose keys nobody gave. */
export type Senders = Record<Platform, PushSender | null>

export const createSenders = ({ apns, fcm }: PushSettings): Senders => ({
  ios: apns && createApnsSender(apns),
  android: fcm && createFcmSender(fcm),
})
