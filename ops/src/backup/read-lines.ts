import fs from 'node:fs'
import { createGunzip } from 'node:zlib'
import { CommandError } from '../command/command.ts'

/**
 * The lines of a backup without their ends, as bytes.
 *
 * @throws CommandError for a file that cannot be read, is no gzip, or is cut off
 */
export async function* readLines(file: string): AsyncGenerator<Buffer> {
  const source = fs.createReadStream(file)
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  let rest = Buffer.alloc(0)
  try {
    for await (const chunk of source.pipe(gunzip)) {
      const bytes: Buffer = Buffer.concat([rest, chunk])
      let start = 0
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
        yield bytes.subarray(start, end)
        start = end + 1
      }
      rest = Buffer.from(bytes.subarray(start))
    }
  } catch (error) {
    throw new CommandError(`${file} cannot be read as a backup: it is not there, not one of ours, or cut off.`, {
      cause: error,
    })
  } finally {
    source.destroy()
  }
  if (rest.length > 0) throw new CommandError(`${file} is cut off: its last line has no end.`)
}
