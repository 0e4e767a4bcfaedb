import path from 'node:path'

/** What a browser is told that a file of the web build is. */
export const typeOf = (file: string): string => TYPES[path.extname(file)] ?? 'application/octet-stream'

/** Files that compressing makes smaller. */
export const isCompressible = (file: string): boolean => COMPRESSIBLE.test(typeOf(file))

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
