import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { findRedis } from '../redis/find-redis.ts'

const LIMIT_MS = 180_000

/** Installs redis-server where that takes no question: root on Debian. Tells what it does, and what follows when it cannot. */
export function installRedis(print: (line: string) => void): void {
  if (findRedis() !== null) return
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) {
    print('redis-server is not installed: tests that need it are skipped. On Debian: apt-get install redis-server')
    return
  }
  print('Installing redis-server with apt-get ...')
  apt(['update', '-q'])
  apt(['install', '-y', '-q', '--no-install-recommends', 'redis-server'])
  if (findRedis() === null) print('apt-get could not install redis-server: tests that need it are skipped.')
}

function apt(args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stderr } = spawnSync('apt-get', args, { env, timeout: LIMIT_MS, encoding: 'utf8' })
  if (status !== 0) process.stderr.write(stderr ?? '')
}
