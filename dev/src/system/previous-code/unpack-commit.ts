import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { linkLibraries } from './link-libraries.ts'

const ROOT = path.join(import.meta.dirname, '../../../..')

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

/** The tag of the last release before this commit, or null where there is none. A release is tagged like v0.1.0. */
export function lastRelease(): string | null {
  const { status, stdout } = git('describe', '--tags', '--abbrev=0', '--match=v[0-9]*', 'HEAD^')
  return status === 0 ? stdout.trim() : null
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
  linkLibraries(directory)
}

const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' })
