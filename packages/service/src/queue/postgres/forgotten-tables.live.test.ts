import { eventually } from '@truegul/dev/testing/eventually'
import { BACKENDS } from '@truegul/dev/testing/queue-under-test'
import { openQueue, openWorker } from '@truegul/service'
import pg from 'pg'
import { expect, test } from 'vitest'

type Note = { n: number }

// A crash right after the tables were made may forget them, because nothing here waits for the disk.
test('tables that are gone take every job with them and nothing else: what is added afterwards is done', async () => {
  const server = await BACKENDS.find(({ name }) => name === 'postgres')!.start()
  const queue = await openQueue<Note>(server.url)
  const seen: string[] = []
  const worker = await openWorker<Note>(server.url, async (_, { id }) => void seen.push(id), { concurrency: 1 })
  const isOver = (id: string) =>
    eventually(
      () => queue.states([id]),
      ([state]) => state === 'over',
    )
  await queue.add([{ id: 'before', data: { n: 1 } }])
  await isOver('before')
  const database = new pg.Client({ connectionString: server.url })
  await database.connect()
  await database.query('drop schema queue cascade')
  await database.end()
  expect(await queue.states(['before'])).toEqual(['missing'])
  await queue.add([{ id: 'later', data: { n: 2 } }])
  await isOver('later')
  expect(seen).toEqual(['before', 'later'])
  await worker.stop(1_000)
  await queue.close()
  await server.stop()
})
