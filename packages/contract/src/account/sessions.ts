import { z } from 'zod'
import { operation } from '../wire/operation.ts'
import { Timestamp } from '../wire/primitives.ts'

/** A place where an account is signed in. */
const LivingSession = z.strictObject({
  id: z.uuid(),
  /** What signed in, as far as it said: `Chrome, Windows`, or the name that an app gave; null when it said nothing. */
  device: z.string().nullable(),
  createdAt: Timestamp,
  /** To the quarter of an hour. */
  lastUsedAt: Timestamp,
  /** The one that asks. */
  isCurrent: z.boolean(),
})

export const listSessions = operation({
  name: 'listSessions',
  summary: 'Where the learner is signed in, the latest use first',
  method: 'GET',
  path: '/api/v1/me/sessions',
  caller: 'learner',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(LivingSession) }),
  success: [200],
  problems: [],
})

export const endSession = operation({
  name: 'endSession',
  summary: 'Sign out on one device',
  method: 'DELETE',
  path: '/api/v1/me/sessions/:id',
  caller: 'learner',
  input: z.strictObject({ id: z.uuid() }),
  output: z.null(),
  success: [204],
  problems: ['not-found'],
})

export const endOtherSessions = operation({
  name: 'endOtherSessions',
  summary: 'Sign out everywhere but here',
  method: 'DELETE',
  path: '/api/v1/me/sessions',
  caller: 'learner',
  input: z.strictObject({}),
  output: z.null(),
  success: [204],
  problems: [],
})
