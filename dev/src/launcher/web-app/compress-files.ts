import fs from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { isCompressible } from '@truegul/api-server/pages/web-files'

/** Lays beside each file of a web build what a server sends instead, as small as can be: that takes seconds, once for all starts. */
export async function compressFiles(folder: string): Promise<void> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  await Promise.all(
    files.filter(isCompressible).map(async (file) => {
      const plain = await readFile(file)
      await writeFile(`${file}.gz`, await promisify(gzip)(plain, { level: 9 }))
      await writeFile(`${file}.br`, await promisify(brotliCompress)(plain))
    }),
  )
}
