import { spawnSync } from 'node:child_process'
import { findProgram } from '../../testing/packages/find-program.ts'

/** Debian packages that build images without an engine. */
export const IMAGE_TOOLS = ['buildah', 'crun', 'openssl']

export const hasImageTools = (): boolean =>
  ['buildah', 'openssl', 'unshare'].every((name) => findProgram([name]) !== null)

/** Whether images can be built and run here: root on Linux that may mount, with the tools. */
export const canRunImages = (): boolean => process.getuid?.() === 0 && hasImageTools() && mayMount()

const mayMount = () => spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0
