import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export type ZipEntry = { name: string; content: AsyncIterable<string> }

type Written = { name: Buffer; crc: number; packed: number; plain: number; at: number }

const DEFLATE = 8
/** The sizes follow the content, and names are UTF-8. */
const FLAGS = 0x0808
const VERSION = 20
/** 1 January 1980, midnight: a zip has no time zone, so it tells none. */
const DATE = 0x21
const MOST = 0xffff_ffff

/**
 * A zip of a few texts in pieces, made while they are read: APPNOTE.TXT 4.3, deflated, without ZIP64.
 *
 * @throws RangeError above 4 GB
 */
export async function* zip(entries: readonly ZipEntry[]): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let at = 0
  for (const { name: text, content } of entries) {
    const name = Buffer.from(text)
    const entry: Written = { name, crc: 0, packed: 0, plain: 0, at }
    const head = localHead(name)
    yield head
    for await (const bytes of deflate(content, entry)) yield bytes
    if (entry.plain > MOST) throw new RangeError('an entry of a zip is larger than 4 GB')
    const sizes = Buffer.alloc(16)
    fill(sizes, 0, [0x08074b50, entry.crc, entry.packed, entry.plain])
    yield sizes
    at += head.length + entry.packed + sizes.length
    written.push(entry)
  }
  if (at > MOST) throw new RangeError('a zip is larger than 4 GB')
  const directory = Buffer.concat(written.map(directoryLine))
  yield directory
  yield endOf(written.length, directory.length, at)
}

async function* deflate(content: AsyncIterable<string>, entry: Written): AsyncGenerator<Buffer> {
  const counted = async function* () {
    for await (const text of content) {
      const bytes = Buffer.from(text)
      entry.crc = crc32(bytes, entry.crc)
      entry.plain += bytes.length
      yield bytes
    }
  }
  const source = Readable.from(counted(), { objectMode: false })
  const packed = createDeflateRaw()
  source.on('error', (error) => packed.destroy(error))
  try {
    for await (const chunk of source.pipe(packed)) {
      const bytes: Buffer = chunk
      entry.packed += bytes.length
      yield bytes
    }
  } finally {
    source.destroy()
  }
}

function localHead(name: Buffer): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  commonPart(head, 4)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name])
}

function directoryLine({ name, crc, packed, plain, at }: Written): Buffer {
  const line = Buffer.alloc(46)
  line.writeUInt32LE(0x02014b50, 0)
  line.writeUInt16LE(VERSION, 4)
  commonPart(line, 6)
  fill(line, 16, [crc, packed, plain])
  line.writeUInt16LE(name.length, 28)
  line.writeUInt32LE(at, 42)
  return Buffer.concat([line, name])
}

/** What the head of an entry and its line in the directory have in common. */
function commonPart(bytes: Buffer, at: number): void {
  for (const [index, value] of [VERSION, FLAGS, DEFLATE, 0, DATE].entries()) bytes.writeUInt16LE(value, at + 2 * index)
}

function endOf(entries: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  fill(end, 12, [size, at])
  return end
}

function fill(bytes: Buffer, at: number, values: readonly number[]): void {
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, at + 4 * index)
}
