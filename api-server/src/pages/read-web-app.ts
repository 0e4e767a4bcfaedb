import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A file of the web build as it is sent, compressed once for all. */
export type WebFile = { type: string; plain: Buffer; gzip: Buffer | null; brotli: Buffer | null }

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const COMPRESSIBLE = /text|json|svg/

/** The files of a web build by their address; null while there is no build in the folder. */
export async function readWebApp(folder: string): Promise<ReadonlyMap<string, WebFile> | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  })
  if (entries === null) return null
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const read = await Promise.all(files.map(async (file) => [addressOf(folder, file), await readWebFile(file)] as const))
  const app = new Map(read)
  return app.has('/index.html') ? app : null
}

const addressOf = (folder: string, file: string) => `/${path.relative(folder, file).split(path.sep).join('/')}`

async function readWebFile(file: string): Promise<WebFile> {
  const plain = await readFile(file)
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
  if (!COMPRESSIBLE.test(type)) return { type, plain, gzip: null, brotli: null }
  const [gzipped, brotli] = await Promise.all([
    promisify(gzip)(plain, { level: 9 }),
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ])
  return { type, plain, gzip: gzipped, brotli }
}
