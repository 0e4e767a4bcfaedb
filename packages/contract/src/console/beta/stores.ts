import { z } from 'zod'
import { operation } from '../../wire/operation.ts'
import { AppVersion, Day, WrittenText } from '../../wire/primitives.ts'
import { Done, OperatorReason, WaveNumber } from '../common.ts'

export const Store = z.enum(['testflight', 'play'])
export type Store = z.infer<typeof Store>

export const exportTesters = operation({
  name: 'exportTesters',
  summary:
    'Accepted testers as the store takes them: TestFlight "first name,last name,address", Play an address a line',
  method: 'GET',
  path: '/api/v1/operator/stores/:store/testers.csv',
  caller: 'operator',
  media: 'text/csv',
  input: z.strictObject({ store: Store, wave: WaveNumber.optional() }),
  output: z.null(),
  success: [200],
  problems: [],
})

export const importTesters = operation({
  name: 'importTesters',
  summary:
    'Say who has the app by the store’s own list: a CSV with an address in each line, all of them; who is not on it any more left',
  method: 'POST',
  path: '/api/v1/operator/stores/:store/testers',
  caller: 'operator',
  maxBytes: 1_000_000,
  input: z.strictObject({
    store: Store,
    csv: WrittenText.max(900_000),
    /** The day that the list is of; today without it. */
    on: Day.optional(),
    reason: OperatorReason,
  }),
  output: z.strictObject({
    installed: z.int().nonnegative(),
    added: z.int().nonnegative(),
    left: z.int().nonnegative(),
    /** Addresses of the list that no application has: the first twenty. */
    unknown: z.array(z.string()),
    unknownCount: z.int().nonnegative(),
  }),
  success: [200],
  problems: ['not-a-list'],
})

export const getStores = operation({
  name: 'getStores',
  summary: 'Play’s twelve testers over fourteen days, and how long each TestFlight build still runs',
  method: 'GET',
  path: '/api/v1/operator/stores',
  caller: 'operator',
  input: z.strictObject({}),
  output: z.strictObject({
    play: z.strictObject({
      testers: z.int().nonnegative(),
      testersNeeded: z.int().positive(),
      /** Days up to today without a break on which there were enough. */
      days: z.int().nonnegative(),
      daysNeeded: z.int().positive(),
      byDay: z.array(z.strictObject({ day: Day, testers: z.int().nonnegative() })),
    }),
    builds: z.array(
      z.strictObject({
        store: Store,
        version: z.string(),
        uploadedOn: Day,
        /** TestFlight's ends after 90 days, without a warning of theirs; null for Play. */
        endsOn: Day.nullable(),
        daysLeft: z.int().nullable(),
        warns: z.boolean(),
      }),
    ),
  }),
  success: [200],
  problems: [],
})

export const recordBuild = operation({
  name: 'recordBuild',
  summary: 'Say that a build was uploaded to a store',
  method: 'POST',
  path: '/api/v1/operator/stores/:store/builds',
  caller: 'operator',
  input: z.strictObject({ store: Store, version: AppVersion, uploadedOn: Day, reason: OperatorReason }),
  output: Done,
  success: [200],
  problems: [],
})
