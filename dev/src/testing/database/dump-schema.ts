import pg from 'pg'

/** What a migration can make, one line each, as PostgreSQL itself describes it. Names and order do not depend on history. */
const CATALOGS = {
  table: `select c.relname || ' ' || c.relkind::text from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')`,
  column: `select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
                  || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || a.attidentity::text || a.attgenerated::text
           from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
           where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')`,
  constraint: `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace`,
  index: `select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace = 'public'::regnamespace`,
  trigger: `select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where c.relnamespace = 'public'::regnamespace and not t.tgisinternal`,
  function: `select pg_get_functiondef(p.oid) from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
                    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  type: `select t.typname || ' ' || t.typtype::text || coalesce(' ' || (select string_agg(enumlabel, ',' order by enumsortorder) from pg_enum
                where enumtypid = t.oid), '') from pg_type t where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd', 'r')`,
  extension: `select extname::text from pg_extension where extname <> 'plpgsql'`,
  comment: `select c.relname || ' ' || d.objsubid || ' ' || d.description from pg_description d
            join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass where c.relnamespace = 'public'::regnamespace`,
}

/** The schema of a database as sorted lines, to compare two of them. The migration tables themselves are left out. */
export async function dumpSchema(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const lines: string[] = []
    for (const [kind, sql] of Object.entries(CATALOGS)) {
      const { rows } = await client.query<[string]>({ text: sql, rowMode: 'array' })
      lines.push(...rows.map(([line]) => `${kind} ${line}`))
    }
    return lines.filter((line) => !/\b(pgmigrations|migration_checksums)/.test(line)).sort()
  } finally {
    await client.end()
  }
}
