import fs from 'node:fs'
import path from 'node:path'
import { linkLibraries } from '../previous-code/link-libraries.ts'

const HERE = path.join(import.meta.dirname, '../../../..')
const SHIPPED = ['package.json', 'packages', 'migrations', 'ops', 'api-server', 'ml-server']

/** Puts what a release is made of into an empty directory, ready to run, with some files changed: by their path, from their text. */
export function copyTree(directory: string, changes: Record<string, (text: string) => string>): void {
  for (const name of SHIPPED) {
    const filter = (source: string) => path.basename(source) !== 'node_modules'
    fs.cpSync(path.join(HERE, name), path.join(directory, name), { recursive: true, filter })
  }
  for (const [name, change] of Object.entries(changes)) {
    const file = path.join(directory, name)
    const before = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
    const after = change(before)
    if (after === before) throw new Error(`${name} is as it was: the change does not fit it any more.`)
    fs.writeFileSync(file, after)
  }
  linkLibraries(directory)
}
