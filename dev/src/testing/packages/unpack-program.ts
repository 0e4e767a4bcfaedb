import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { findProgram } from './find-program.ts'

const TOOLS = path.join(import.meta.dirname, '../../../../.truegul/tools')
const LIMIT_MS = 300_000

type Wanted = { program: string; debianPackage: string; print: (line: string) => void }

/** A program of the machine, or one that `unpackProgram` has laid into .truegul/tools; null without either. */
export const findTool = (program: string): string | null =>
  findProgram([program]) ??
  findProgram([program], ['usr/bin', 'usr/sbin'].map((at) => path.join(TOOLS, at)).join(path.delimiter))

/**
 * Takes a program out of its Debian package without installing it: what comes with a service would start one. Needs no rights, but
 * Debian's lists of packages. False when it cannot be had.
 */
export function unpackProgram({ program, debianPackage, print }: Wanted): boolean {
  if (findTool(program) !== null) return true
  if (!fs.existsSync('/usr/bin/apt-get')) {
    print(`${program} is not there: its tests are skipped. On Debian it comes with ${debianPackage}.`)
    return false
  }
  fs.mkdirSync(TOOLS, { recursive: true })
  const folder = fs.mkdtempSync(path.join(TOOLS, 'unpacked-'))
  try {
    print(`Taking ${program} out of ${debianPackage} ...`)
    if (!run('apt-get', ['download', '-q', debianPackage], folder) && process.getuid?.() === 0) {
      run('apt-get', ['update', '-q'], folder)
      run('apt-get', ['download', '-q', debianPackage], folder)
    }
    const file = fs.readdirSync(folder).find((name) => name.endsWith('.deb'))
    if (file) run('dpkg-deb', ['--extract', path.join(folder, file), TOOLS], folder)
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
  if (findTool(program) === null) print(`${debianPackage} could not be had: the tests of ${program} are skipped.`)
  return findTool(program) !== null
}

function run(command: string, args: string[], cwd: string): boolean {
  const { status, stderr } = spawnSync(command, args, { cwd, timeout: LIMIT_MS, encoding: 'utf8' })
  if (status !== 0) process.stderr.write(stderr ?? '')
  return status === 0
}
