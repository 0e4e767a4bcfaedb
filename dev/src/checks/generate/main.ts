import { readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openApiDocument } from '@truegul/contract/openapi'
import { alerts } from './monitoring/alerts.ts'
import { dashboard } from './monitoring/dashboard.ts'
import { quietLock } from './quiet-lock.ts'

const root = new URL('../../../../', import.meta.url)

/** Files that are derived from code and checked in, so that a change of the wire is seen in review: path -> content. */
const generated: Record<string, () => string> = {
  'docs/openapi/openapi.json': () => `${JSON.stringify(openApiDocument(), null, 2)}\n`,
  'monitoring/alerts.yml': alerts,
  'monitoring/grafana/truegul.json': dashboard,
  'package-lock.json': () => quietLock(readFileSync(new URL('package-lock.json', root), 'utf8')),
}

const isCheck = process.argv.includes('--check')

for (const [path, make] of Object.entries(generated)) {
  const file = fileURLToPath(new URL(path, root))
  const content = make()
  const current = await readFile(file, 'utf8').catch(() => null)
  if (content === current) continue
  if (isCheck) {
    console.error(`${relative(process.cwd(), file)} is not current: run \`npm run generate\` and commit it.`)
    process.exitCode = 1
  } else {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
    console.log(`wrote ${relative(process.cwd(), file)}`)
  }
}
