import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isCompressible, typeOf } from './web-files.ts'

/** A file of the web build as it is sent, compressed once for all. */
export type WebFile = { type: string; plain: Buffer; gzip: Buffer | null; brotli: Buffer | null }

/** The files of a web build by their address; null while there is no build in the folder. */
export async function readWebApp(folder: string): Promise<ReadonlyMap<string, WebFile> | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  })
  if (entries === null) return null
  const files = entries
    .filter((entry) => entry.isFile() && !COMPRESSED.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
  const read = await Promise.all(files.map(async (file) => [addressOf(folder, file), await readWebFile(file)] as const))
  const app = new Map(read)
  return app.has('/index.html') ? app : null
}

const addressOf = (folder: string, file: string) => `/${path.relative(folder, file).split(path.sep).join('/')}`

async function readWebFile(file: string): Promise<WebFile> {
  const plain = await readFile(file)
  const type = typeOf(file)
  if (!isCompressible(file)) return { type, plain, gzip: null, brotli: null }
  const [gzipped, brotli] = await Promise.all([
    beside(file, '.gz', () => promisify(gzip)(plain)),
    // A build that brings nothing compressed is of a developer's machine: 1.6 MB take 0.1 s so, 3 s as small as can be.
    beside(file, '.br', () => promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })),
  ])
  return { type, plain, gzip: gzipped, brotli }
}

const COMPRESSED = /\.(gz|br)$/

/** What the build has compressed already, else made now. */
async function beside(file: string, ending: string, make: () => Promise<Buffer>): Promise<Buffer> {
  try {
    return await readFile(file + ending)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return make()
  }
}
