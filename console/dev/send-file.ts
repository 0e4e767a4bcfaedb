import fs from 'node:fs'
import type { ServerResponse } from 'node:http'
import path from 'node:path'

/** The one that the API server sends. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** A file of the build, or its shell for any other address of the console. */
export function sendFile(folder: string, pathname: string, response: ServerResponse): void {
  if (pathname !== '/console' && !pathname.startsWith('/console/')) {
    response.writeHead(404).end()
    return
  }
  const file = path.join(folder, path.normalize(pathname.slice('/console'.length)))
  const found = file.startsWith(folder) && fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null
  response.setHeader('content-security-policy', POLICY)
  response.setHeader('content-type', TYPES[path.extname(found ?? '')] ?? 'text/html; charset=utf-8')
  response.end(fs.readFileSync(found ?? path.join(folder, 'index.html')))
}
