import { z } from 'zod'
import { WrittenText } from '../wire/primitives.ts'

/** Why an operator does something: kept with it for two years, so it names nobody and quotes nothing. */
export const OperatorReason = WrittenText.trim()
  .min(3, 'must say why, in 3 characters or more')
  .max(500, 'must be at most 500 characters')

/** Rows of a list that is read on and on, by a cursor. */
export const Limit = z.coerce.number<string | number>().int().min(1).max(100).default(50)

/** A page of a table, from 1, with so many rows. */
export const page = {
  page: z.coerce.number<string | number>().int().min(1).max(10_000).default(1),
  rows: z.coerce.number<string | number>().int().min(1).max(200).default(50),
}

export const Order = z.enum(['ascending', 'descending'])

/** False: it was so before. */
export const Done = z.strictObject({ changed: z.boolean() })

/** So many hours back from now: what an overview counts of a day, and a list of a year. */
export const LastHours = z.coerce.number<string | number>().int().min(1).max(8_784)

/** A month of Asia/Seoul, `2026-11`. */
export const Month = z
  .string()
  .max(7)
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'must be a month, like 2026-11')

/** Number of a wave of the beta. */
export const WaveNumber = z.coerce.number<string | number>().int().min(1).max(99)
