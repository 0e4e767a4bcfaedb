import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export type ZipEntry = { name: string; content: AsyncIterable<string> }

/** A zip of a few texts in pieces, made while they are read, one after the other. An error in a text breaks it off. */
export function zip(entries: readonly ZipEntry[]): AsyncIterable<Buffer> {
  const file = new ZipFile()
  const bytes = file.outputStream.pipe(new PassThrough())
  const breakOff = (error: Error) => bytes.destroy(error)
  file.on('error', breakOff)
  for (const { name, content } of entries) {
    // yazl leaves the errors of what it reads to whoever made it.
    const text = () => Readable.from(content, { objectMode: false }).on('error', breakOff)
    file.addReadStreamLazy(name, (give) => give(null, text()))
  }
  file.end()
  return bytes
}
