import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findProgram } from '../../testing/packages/find-program.ts'
import { buildah, buildImage, hasImage, IMAGES_DIR } from './buildah.ts'
import { extractDebian, installDebian } from './make-debian.ts'

/**
 * What stands in for `node:24-bookworm-slim`, which only a registry has. `debian`: all that Debian calls minimal, in minutes.
 * `small`: the few packages that our steps use, in seconds; the layers on it are the same.
 */
export type BaseKind = 'debian' | 'small'

/** Node as it runs here with Debian below, as an image that is kept. Gives its name. */
export async function makeBase(kind: BaseKind): Promise<string> {
  const name = `localhost/node-${process.versions.node}-${kind}:latest`
  if (hasImage(name)) return name
  fs.mkdirSync(IMAGES_DIR, { recursive: true })
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-base-'))
  try {
    const root = path.join(folder, 'root')
    const make = { debian: installDebian, small: extractDebian }[kind]
    make(root)
    addNode(root)
    const authorities = addAuthorities(root)
    execFileSync('tar', ['-C', root, '--exclude=./dev/*', '-cf', path.join(folder, 'root.tar'), '.'])
    fs.rmSync(root, { recursive: true })
    const env = ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', ...authorities].join(' ')
    fs.writeFileSync(path.join(folder, 'Dockerfile'), `FROM scratch\nADD root.tar /\nENV ${env}\nCMD ["node"]\n`)
    await buildImage('--tag', name, folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
  return name
}

/** Node as its image has it: the program without symbols, and npm. */
function addNode(root: string): void {
  const bin = path.join(root, 'usr/local/bin')
  const modules = path.join(root, 'usr/local/lib/node_modules')
  fs.mkdirSync(bin, { recursive: true })
  fs.mkdirSync(modules, { recursive: true })
  fs.copyFileSync(process.execPath, path.join(bin, 'node'))
  if (findProgram(['strip']) !== null) execFileSync('strip', [path.join(bin, 'node')])
  const npm = fs.realpathSync(findProgram(['npm'], outsideOfUs(process.env['PATH'] ?? ''))!)
  fs.cpSync(path.dirname(path.dirname(npm)), path.join(modules, 'npm'), { recursive: true, verbatimSymlinks: true })
  fs.symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', path.join(bin, 'npm'))
}

const outsideOfUs = (searchPath: string) =>
  searchPath
    .split(path.delimiter)
    .filter((directory) => !directory.includes('node_modules'))
    .join(path.delimiter)

/** Behind a proxy with an authority of its own npm needs that authority, in this base only: nothing of it is in the Dockerfile. */
function addAuthorities(root: string): string[] {
  const extra = process.env['NODE_EXTRA_CA_CERTS']
  if (!extra) return []
  const file = 'etc/ssl/certs/extra-authorities.pem'
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  fs.copyFileSync(extra, path.join(root, file))
  return [`NODE_EXTRA_CA_CERTS=/${file}`]
}

/** The megabytes of an image's files, and where to look at them until `close`. */
export function openImage(name: string): { root: string; megabytes: number; close(): void } {
  const container = buildah('from', '--pull-never', name)
  const root = buildah('mount', container)
  const bytes = Number(execFileSync('du', ['-s', '--block-size=1', root], { encoding: 'utf8' }).split('\t', 1)[0])
  return { root, megabytes: bytes / 1e6, close: () => void buildah('rm', container) }
}
