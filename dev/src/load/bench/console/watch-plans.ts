import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows'?: number
  Plans?: Node[]
}
type Explained = { 'Query Text': string; Plan: Node }

/** How a statement got at its rows: `Index Scan llm_calls_by_time on llm_calls`. */
export type Scan = { how: string; table: string; rows: number }
export type Statement = { milliseconds: number; text: string; scans: Scan[] }

/** Statements that take less are not looked at. Milliseconds. */
const FROM = 2

/**
 * Has PostgreSQL write down how it answers the statements of the API server, from its next connections on, by auto_explain, which comes
 * with it. Gives what was written down since the last look.
 */
export async function watchPlans(adminUrl: string): Promise<() => Promise<Statement[]>> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  const { rows } = await admin.query<{ data_directory: string }>('show data_directory')
  await admin.query(`load 'auto_explain'`)
  for (const [name, value] of Object.entries({
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': String(FROM),
    'auto_explain.log_format': 'json',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_parameter_max_length': '0',
  })) {
    await admin.query(`alter role truegul_api set ${name} = '${value}'`)
  }
  await admin.end()
  const file = path.join(path.dirname(rows[0]!.data_directory), 'postgresql.log')
  let read = fs.statSync(file).size
  return async () => {
    await sleep(200)
    const log = fs.readFileSync(file)
    const fresh = log.subarray(read <= log.length ? read : 0).toString('utf8')
    read = log.length
    return [...fresh.matchAll(/duration: ([\d.]+) ms {2}plan:\n((?:\t.*\n)+)/g)].map(([, milliseconds, json]) => {
      const { 'Query Text': text, Plan: plan } = JSON.parse(json!.replaceAll(/^\t/gm, '')) as Explained
      return { milliseconds: Number(milliseconds), text, scans: scansOf(plan) }
    })
  }
}

function scansOf(node: Node): Scan[] {
  const {
    'Node Type': type,
    'Relation Name': table,
    'Index Name': index,
    'Actual Rows': rows = 0,
    Plans: below = [],
  } = node
  const own =
    table !== undefined && type.endsWith('Scan') ? [{ how: index ? `${type} ${index}` : type, table, rows }] : []
  return [...own, ...below.flatMap(scansOf)]
}
