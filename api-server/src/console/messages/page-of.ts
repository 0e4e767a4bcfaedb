import type { RawBuilder } from 'kysely'
import type { Database } from '../../database/database.ts'
import { wired } from '../../operators/wired.ts'

/** A row as the database gives it: its times are dates. */
export type Found<Item> = { [K in keyof Item]: K extends `${string}At` ? Date | Extract<Item[K], null> : Item[K] }

/** A page of rows with the number of all that there are, asked for at once. */
export async function pageOf<Row extends object>(
  { tables }: Database,
  counted: RawBuilder<{ total: number }>,
  listed: RawBuilder<Row>,
) {
  const [total, items] = await Promise.all([counted.execute(tables), listed.execute(tables)])
  return { total: total.rows[0]!.total, items: items.rows.map(wired) }
}
