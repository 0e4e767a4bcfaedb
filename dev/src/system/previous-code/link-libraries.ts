import fs from 'node:fs'
import path from 'node:path'

const INSTALLED = path.join(import.meta.dirname, '../../../../node_modules')
const OURS = '@truegul'

/** Gives another tree of the product the libraries that are installed here, and as packages of the product its own. */
export function linkLibraries(tree: string): void {
  const to = path.join(tree, 'node_modules')
  fs.mkdirSync(path.join(to, OURS), { recursive: true })
  for (const name of fs.readdirSync(INSTALLED)) {
    if (name !== OURS) fs.symlinkSync(path.join(INSTALLED, name), path.join(to, name))
  }
  // npm links each package of the product by a path relative to the tree, so the same path leads into the other tree
  for (const name of fs.readdirSync(path.join(INSTALLED, OURS))) {
    fs.symlinkSync(fs.readlinkSync(path.join(INSTALLED, OURS, name)), path.join(to, OURS, name))
  }
}
