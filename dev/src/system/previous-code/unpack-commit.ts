import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '../../../..')
const OURS = '@truegul'

export type RecordedCommit = { commit: string; subject: string }

/**
 * The commit as this clone has it: by its hash, or, where a history was written anew, by the first line of its message. Null without
 * git and in a clone that does not reach so far back.
 */
export function findCommit({ commit, subject }: RecordedCommit): string | null {
  if (git('cat-file', '-e', `${commit}^{commit}`).status === 0) return commit
  const lines = (git('log', '--format=%H %s').stdout ?? '').split('\n')
  return lines.find((line) => line.slice(line.indexOf(' ') + 1) === subject)?.split(' ', 1)[0] ?? null
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
