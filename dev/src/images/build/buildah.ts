import { execFile, execFileSync } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

/** Where images, their layers and the base are kept. Deleting it costs the time of a build, nothing else. */
export const IMAGES_DIR = path.join(import.meta.dirname, '../../../../.truegul/images')

// The other driver, vfs, copies every layer: a build takes minutes and gigabytes instead of seconds.
const STORAGE = ['--root', path.join(IMAGES_DIR, 'store'), '--runroot', path.join(IMAGES_DIR, 'run')]
const args = (given: readonly string[]) => [...STORAGE, '--storage-driver', 'overlay', ...given]

/** What buildah answers, for short questions. @throws Error with what it said */
export const buildah = (...given: string[]): string =>
  execFileSync('buildah', args(given), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()

/** Builds an image, at low priority. `--isolation chroot`: what a step runs needs no engine. @throws Error with what was said */
export async function buildImage(...given: string[]): Promise<void> {
  const command = args(['bud', '--isolation', 'chroot', '--format', 'docker', '--pull-never', ...given])
  const running = promisify(execFile)('buildah', command, { maxBuffer: 64 * 1024 * 1024 })
  if (running.child.pid !== undefined) os.setPriority(running.child.pid, os.constants.priority.PRIORITY_BELOW_NORMAL)
  await running.catch((error: { stdout: string; stderr: string }) => {
    const said = `${error.stdout}\n${error.stderr}`.trim().split('\n').slice(-40).join('\n')
    throw new Error(`The image could not be built:\n${said}`, { cause: error })
  })
}

export function hasImage(name: string): boolean {
  return buildah('images', '--format', '{{.Name}}:{{.Tag}}').split('\n').includes(name)
}
