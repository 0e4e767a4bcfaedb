import type pg from 'pg'

type Column = {
  table: string
  column: string
  type: string
  nullable: boolean
  generated: boolean
  choices: string | null
}

const TYPES: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  _text: 'string[]',
  int4: 'number',
  int2: 'number',
  float4: 'number',
  float8: 'number',
  // Exact, so never a number of JavaScript's.
  numeric: 'string',
  bool: 'boolean',
  bytea: 'Buffer',
  timestamptz: 'Date',
  date: 'string',
  jsonb: 'Json',
}

const HEAD = `// Generated from the migrated schema; see dev/src/checks/generate/tables.ts. Do not edit.
import type { ColumnType, Generated } from 'kysely'

/** Read as parsed JSON, written as its text. */
type Json = ColumnType<unknown, string, string>
`

/** Kysely's types of a migrated database: one property a column, choices of a check constraint as a union. */
export async function tablesSource(client: Pick<pg.Client, 'query'>): Promise<string> {
  const { rows } = await client.query<Column>(`
    select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
      a.atthasdef or a.attidentity <> '' as generated,
      (select pg_get_constraintdef(k.oid) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
          and pg_get_constraintdef(k.oid) like '% = ANY (ARRAY[%') as choices
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not in ('pgmigrations', 'migration_checksums')
    order by c.relname, a.attnum`)
  const tables = Map.groupBy(rows, (row) => row.table)
  const parts = [...tables].map(
    ([table, columns]) => `export type ${pascal(table)} = {\n${columns.map(property).join('\n')}\n}\n`,
  )
  const all = [...tables.keys()].map((table) => `  ${table}: ${pascal(table)}`).join('\n')
  return `${HEAD}\n${parts.join('\n')}\nexport type Tables = {\n${all}\n}\n`
}

function property({ table, column, type, nullable, generated, choices }: Column): string {
  const known = TYPES[type]
  if (!known) throw new Error(`${table}.${column} has the type ${type}, which this generator does not know`)
  const values = choices?.match(/'[^']*'(?=::text)/g)
  const base = (values ? values.join(' | ') : known) + (nullable ? ' | null' : '')
  return `  ${column}: ${generated ? `Generated<${base}>` : base}`
}

const pascal = (name: string) => name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
