import type { ClientBase } from 'pg'
import type { TableLine } from './backup-format.ts'

/** Filled by migrations themselves. */
const OF_MIGRATIONS = ['pgmigrations', 'migration_checksums']

type Row = { table: string; columns: string[]; needs: string[] }

/** Every table of the product with its columns, each after those that its foreign keys point to. By the catalogue, so none is forgotten. */
export async function listTables(client: ClientBase): Promise<TableLine[]> {
  const { rows } = await client.query<Row>(
    `select c.relname as table,
       array(select attname::text from pg_attribute
         where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
       array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
         where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
     from pg_class c
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all($1) order by c.relname`,
    [OF_MIGRATIONS],
  )
  return inOrder(rows)
}

/** @throws Error when tables point at each other in a circle: they would need constraints that are checked at the commit */
function inOrder(rows: readonly Row[]): TableLine[] {
  const placed: TableLine[] = []
  const isPlaced = (name: string) => placed.some(({ table }) => table === name)
  while (placed.length < rows.length) {
    const next = rows.find(({ table, needs }) => !isPlaced(table) && needs.every(isPlaced))
    if (!next) throw new Error('tables point at each other in a circle')
    placed.push({ table: next.table, columns: next.columns })
  }
  return placed
}
