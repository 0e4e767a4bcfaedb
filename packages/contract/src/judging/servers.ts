import { z } from 'zod'
import { operation } from '../wire/operation.ts'
import { Timestamp } from '../wire/primitives.ts'

/** Of a process, new at each start. */
const ServerId = z.uuid()

/** Said every few seconds: one that is silent for a minute counts as gone. */
export const tellServer = operation({
  name: 'tellServer',
  summary: 'Say that an ML server runs, and which release it is',
  method: 'PUT',
  path: '/internal/v1/servers/:id',
  caller: 'ml-server',
  input: z.strictObject({ id: ServerId, version: z.string().min(1).max(100), startedAt: Timestamp }),
  output: z.null(),
  success: [204],
  problems: ['wrong-secret'],
})

export const leaveServer = operation({
  name: 'leaveServer',
  summary: 'Say that an ML server stops',
  method: 'DELETE',
  path: '/internal/v1/servers/:id',
  caller: 'ml-server',
  input: z.strictObject({ id: ServerId }),
  output: z.null(),
  success: [204],
  problems: ['wrong-secret'],
})
