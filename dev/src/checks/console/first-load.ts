import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** What comes late but is needed before an operator sees anything: what stands around all pages, and the first of them. */
const FIRST_PAGE = ['shell', 'overview-page']
/** `import"./a.js"`, `from"./a.js"`; what is loaded late is `import(…)`. */
const STATIC = /(?:\bimport|\bfrom)\s*["']\.\/([^"']+)["']/g

/** Files of the console's build that an operator waits for at the first visit, with their bytes as gzip sends them. */
export function firstLoad(folder: string): Map<string, number> {
  const shell = fs.readFileSync(path.join(folder, 'index.html'), 'utf8')
  const assets = fs.readdirSync(path.join(folder, 'assets'))
  const late = FIRST_PAGE.map((name) => `assets/${one(assets, new RegExp(`^${name}-[\\w-]+[.]js$`))}`)
  const waiting = ['index.html', ...[...shell.matchAll(/"\/console\/([^"]+)"/g)].map((match) => match[1]!), ...late]
  const found = new Map<string, number>()
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (found.has(name)) continue
    const content = fs.readFileSync(path.join(folder, name))
    found.set(name, gzipSync(content, { level: 9 }).byteLength)
    if (name.endsWith('.js'))
      waiting.push(...[...content.toString().matchAll(STATIC)].map((match) => `assets/${match[1]}`))
  }
  return found
}

function one(names: readonly string[], pattern: RegExp): string {
  const found = names.filter((name) => pattern.test(name))
  if (found.length !== 1) throw new Error(`${found.length} files match ${pattern}: the build is not as it was.`)
  return found[0]!
}
