import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '../../../..')
const OURS = '@truegul'

/** Whether git is there and knows the commit; a shallow clone may not. */
export function hasCommit(commit: string): boolean {
  return git('cat-file', '-e', `${commit}^{commit}`).status === 0
}

/**
 * Puts the tree of a commit into an empty directory, ready to run: the libraries are those installed here, the packages of the
 * product are the commit's.
 *
 * @throws Error with what git said
 */
export function unpackCommit(commit: string, directory: string): void {
  const archive = path.join(directory, 'tree.tar')
  const archived = git('archive', `--output=${archive}`, commit)
  if (archived.status !== 0) throw new Error(`git archive ${commit} failed: ${archived.stderr}`)
  const unpacked = spawnSync('tar', ['-xf', archive, '-C', directory], { encoding: 'utf8' })
  if (unpacked.status !== 0) throw new Error(`tar failed: ${unpacked.error?.message ?? unpacked.stderr}`)
  fs.rmSync(archive)
  linkLibraries(path.join(ROOT, 'node_modules'), path.join(directory, 'node_modules'))
}

function linkLibraries(from: string, to: string): void {
  fs.mkdirSync(path.join(to, OURS), { recursive: true })
  for (const name of fs.readdirSync(from)) {
    if (name !== OURS) fs.symlinkSync(path.join(from, name), path.join(to, name))
  }
  // npm links each package of the product by a path relative to the tree, so the same path leads into the other tree
  for (const name of fs.readdirSync(path.join(from, OURS))) {
    fs.symlinkSync(fs.readlinkSync(path.join(from, OURS, name)), path.join(to, OURS, name))
  }
}

const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' })
