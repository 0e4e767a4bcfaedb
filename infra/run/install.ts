import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { FOLDER } from './places.ts'

const LOCK = path.join(FOLDER, 'package-lock.json')
/** The lock file that what is installed was installed by. */
const INSTALLED = path.join(FOLDER, 'node_modules/.installed-by.json')

/** Installs what infra/package-lock.json says, unless that is there; 10 to 13 s. False when it could not, which npm has explained. */
export function install(): boolean {
  const wanted = fs.readFileSync(LOCK, 'utf8')
  if (fs.existsSync(INSTALLED) && fs.readFileSync(INSTALLED, 'utf8') === wanted) return true
  console.error('Installing the packages of infra/ …')
  const args = ['ci', '--prefix', FOLDER, '--no-audit', '--no-fund', '--loglevel', 'error']
  const { status } = spawnSync('npm', args, { cwd: FOLDER, stdio: ['ignore', process.stderr, process.stderr] })
  if (status !== 0) return false
  fs.writeFileSync(INSTALLED, wanted)
  return true
}
