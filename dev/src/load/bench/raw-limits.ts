import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { loadEssay } from '../../system/load-essay.ts'
import { jsonPoster } from './post-json.ts'

/** Rows of an essay's size that this PostgreSQL takes a second, one row a statement, each durable, 16 clients. */
export async function insertsPerSecond(databaseUrl: string, rows: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 })
  const owner = crypto.randomUUID()
  await pool.query(
    'create table if not exists bench_rows (id uuid primary key, owner uuid not null, text text not null)',
  )
  const insert = (number: number) =>
    pool.query({
      name: 'bench-insert',
      text: 'insert into bench_rows values ($1, $2, $3)',
      values: [crypto.randomUUID(), owner, loadEssay(number)],
    })
  await Promise.all(Array.from({ length: 64 }, (_, number) => insert(number)))
  let next = 0
  const start = performance.now()
  const client = async () => {
    while (next < rows) await insert(next++)
  }
  await Promise.all(Array.from({ length: 16 }, client))
  const perSecond = (1000 * rows) / (performance.now() - start)
  await pool.query('drop table bench_rows')
  await pool.end()
  return perSecond
}

/** Requests a second of an empty node:http server in this process, with the client and the body of the load test. */
export async function emptyRequestsPerSecond(requests: number, clients: number): Promise<number> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(201).end('{}'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const { post, close } = jsonPoster(`http://127.0.0.1:${port}`, {}, clients)
  let next = 0
  const body = JSON.stringify({ text: loadEssay(1) })
  const start = performance.now()
  const client = async () => {
    while (next++ < requests) await post('/', body)
  }
  await Promise.all(Array.from({ length: clients }, client))
  const perSecond = (1000 * requests) / (performance.now() - start)
  close()
  server.close()
  return perSecond
}
