import { type ChildProcess, spawn } from 'node:child_process'
import type { ImageConfig } from './image-config.ts'

/**
 * Runs a command in the files of an image as ECS would: they cannot be written, /tmp can, the user and the environment are the
 * image's, no capability is left. There is no network of its own. The child is the command itself, so that signals reach it.
 *
 * @param authorities file that lies at /tmp/authorities.pem inside
 */
export function runInImage(
  { root, config, authorities }: { root: string; config: ImageConfig; authorities: string },
  command: readonly string[],
  env: Record<string, string>,
): ChildProcess {
  const args = [
    '--mount',
    '--propagation',
    'private',
    'sh',
    '-c',
    INSIDE,
    'sh',
    root,
    config.user,
    config.at,
    authorities,
  ]
  const child = spawn('unshare', [...args, ...command], {
    env: { ...config.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const killAtExit = () => void child.kill('SIGKILL')
  process.once('exit', killAtExit)
  child.once('exit', () => process.off('exit', killAtExit))
  return child
}

const INSIDE = `set -e
root=$1; user=$2; at=$3; authorities=$4; shift 4
mount --bind "$root" "$root"
mount -o remount,bind,ro "$root"
mount -t tmpfs -o size=64m,mode=1777 tmpfs "$root/tmp"
mount -t proc proc "$root/proc" 2>/dev/null || mount --rbind /proc "$root/proc"
mount -t tmpfs -o size=64k,mode=755 tmpfs "$root/dev"
for device in null urandom; do touch "$root/dev/$device"; mount --bind "/dev/$device" "$root/dev/$device"; done
cat "$authorities" >"$root/tmp/authorities.pem"
exec /usr/sbin/chroot --userspec="$user" --groups= "$root" /bin/sh -c 'cd "$0" && exec "$@"' "$at" "$@"
`
