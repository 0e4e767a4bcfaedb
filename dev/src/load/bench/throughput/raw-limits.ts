import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import pg from 'pg'
import { loadEssay } from '../../../system/load-essay.ts'
import { jsonPoster } from '../kit/post-json.ts'

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

/** SETs of an essay a second that this Redis takes from one connection with `ahead` under way, as a queue sends them. */
export async function setsPerSecond(redisUrl: string, sets: number, ahead: number): Promise<number> {
  const socket = connect(Number(new URL(redisUrl).port), '127.0.0.1')
  await once(socket, 'connect')
  const essay = loadEssay(1)
  const command = (number: number) =>
    `*3\r\n$3\r\nSET\r\n$12\r\nbench${String(number).padStart(7, '0')}\r\n$${Buffer.byteLength(essay)}\r\n${essay}\r\n`
  let sent = 0
  let answered = 0
  const start = performance.now()
  while (sent < ahead) socket.write(command(sent++))
  // Each answer is `+OK` and a line break.
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    answered += chunk.length / 5
    while (sent < Math.min(sets, answered + ahead)) socket.write(command(sent++))
    if (answered >= sets) break
  }
  return (1000 * sets) / (performance.now() - start)
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
