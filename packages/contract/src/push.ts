import { z } from 'zod'
import { operation } from './wire/operation.ts'
import { AppVersion, WrittenText } from './wire/primitives.ts'

/** Made once by the app and kept for as long as it is installed, whoever is signed in and whatever its token is. */
const DeviceId = z.uuid()

const Platform = z.enum(['ios', 'android'])
export type Platform = z.infer<typeof Platform>

/** As the vendor gave it to the device: Apple's in hexadecimal. Whoever has it can be told things there, so it is never shown again. */
const PushToken = z
  .string()
  .max(4096, 'must be at most 4096 characters')
  .regex(/^[!-~]+$/, 'must be the token that the vendor gave to the device')

const OF_APPLE = /^[0-9a-f]{64,200}$/i

export const savePushToken = operation({
  name: 'savePushToken',
  summary:
    'Have this device told of results, in the learner’s language; again with each start of the app. The device and its token belong to who said so last, and until their session ends',
  method: 'PUT',
  path: '/api/v1/push/tokens',
  caller: 'learner',
  input: z
    .strictObject({
      deviceId: DeviceId,
      platform: Platform,
      token: PushToken,
      /** Of iOS only: `development` for a build by Xcode, whose tokens Apple keeps apart. */
      environment: z.enum(['development', 'production']).optional(),
      appVersion: AppVersion,
      /** As the learner knows the device, like `Galaxy A15`. */
      deviceName: WrittenText.trim().max(100, 'must be at most 100 characters').nullable().default(null),
    })
    .refine(({ platform, token }) => platform !== 'ios' || OF_APPLE.test(token), {
      path: ['token'],
      error: 'must be an Apple device token: 64 to 200 hexadecimal digits',
    }),
  output: z.null(),
  success: [204],
  problems: ['too-many-calls'],
})

export const deletePushToken = operation({
  name: 'deletePushToken',
  summary: 'Have a device of the learner told no more; also when it was not. Logging out does it by itself',
  method: 'DELETE',
  path: '/api/v1/push/tokens/:deviceId',
  caller: 'learner',
  input: z.strictObject({ deviceId: DeviceId }),
  output: z.null(),
  success: [204],
  problems: [],
})

/** What a notification carries for the app, as `body` of its data: a tap opens `truegul://result/{resultId}`. */
export const PushTarget = z.looseObject({ kind: z.literal('result'), resultId: z.uuid() })
export type PushTarget = z.infer<typeof PushTarget>
