import { expect, test } from 'vitest'
import { zip } from './zip.ts'

async function* text(...pieces: (string | Error)[]) {
  for (const piece of pieces) {
    if (piece instanceof Error) throw piece
    yield piece
  }
}

async function sizeOf(file: AsyncIterable<Buffer>): Promise<number> {
  let size = 0
  for await (const piece of file) size += piece.length
  return size
}

test('the texts are packed', async () => {
  const size = await sizeOf(zip([{ name: 'a.txt', content: text('가'.repeat(50_000), '나'.repeat(50_000)) }]))
  expect(size).toBeGreaterThan(100)
  expect(size).toBeLessThan(5_000)
})

test.each([0, 1])('an error in text %i breaks the zip off, and nothing else', async (at) => {
  const error = new Error('the database does not answer')
  const entries = ['a.txt', 'b.txt'].map((name, i) => ({ name, content: i === at ? text('한', error) : text('글') }))
  await expect(sizeOf(zip(entries))).rejects.toBe(error)
})
