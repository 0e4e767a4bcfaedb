import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { databaseProcesses, launch } from './fixtures/launch.ts'
import { startPostgres } from './postgres/start-postgres.ts'

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-hard-'))
fs.chmodSync(root, 0o755)
let directories = 0
const newPath = () => path.join(root, `data-${++directories}`)
afterAll(() => fs.rmSync(root, { recursive: true, force: true }))

const isRoot = process.getuid?.() === 0
/** A user that no file names. */
const STRANGER = { uid: 54_321, gid: 54_321 }
const canBeStranger =
  isRoot && spawnSync(process.execPath, [path.join(import.meta.dirname, 'fixtures/nothing.ts')], STRANGER).status === 0

/** One sentence on standard error that tells all of `parts`, exit code 1, and no PostgreSQL left. */
async function expectSentence(dataDir: string, parts: (string | RegExp)[], ids = {}): Promise<void> {
  const { code, err } = await (await launch(dataDir, ids)).ended
  expect(err.trim().split('\n')).toHaveLength(1)
  for (const part of parts) expect(err).toMatch(part)
  expect(code).toBe(1)
  await eventually(
    () => databaseProcesses(dataDir),
    (pids) => pids.length === 0,
  )
}

test.each([
  ['is a file', () => fs.writeFileSync(newPath(), ''), ''],
  ['lies below a file', () => fs.writeFileSync(newPath(), ''), '/below'],
  ['is a link to nowhere', () => fs.symlinkSync('/nowhere/at/all', newPath()), ''],
  ['has too long a name', () => newPath(), `/${'가'.repeat(100)}`],
])('a data directory that %s is refused with its path and what to do', async (_name, make, below) => {
  make()
  const dataDir = path.join(root, `data-${directories}`) + below
  await expectSentence(dataDir, [dataDir, /TRUEGUL_DATA_DIR/])
})

const mounts = isRoot && process.platform === 'linux' && canMount()

test.skipIf(!mounts).each([24, 90])(
  'a disk of %i MB, too small for a first start, is told with its path, and nothing goes on running [needs root that may mount]',
  async (megabytes) => {
    const disk = newPath()
    fs.mkdirSync(disk)
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk])
    onTestFinished(() => void spawnSync('umount', ['-l', disk]))
    await expectSentence(path.join(disk, 'truegul'), [path.join(disk, 'truegul'), /is full; free some space/])
  },
)

test.skipIf(!mounts)(
  'a disk that filled up since the last start is told with its path, nothing goes on running, and with room it starts again [needs root that may mount]',
  async () => {
    const disk = newPath()
    fs.mkdirSync(disk)
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300m', 'tmpfs', disk])
    onTestFinished(() => void spawnSync('umount', ['-l', disk]))
    const dataDir = path.join(disk, 'truegul')
    const first = await launch(dataDir)
    await first.ready
    first.kill('SIGTERM')
    await first.ended
    const filler = path.join(disk, 'filler')
    fillDisk(filler)
    await expectSentence(dataDir, [dataDir, /is full; free some space/])
    fs.rmSync(filler)
    const again = await launch(dataDir)
    await again.ready
    again.kill('SIGTERM')
    expect(await again.ended).toMatchObject({ code: 0 })
  },
)

test.skipIf(!canBeStranger)(
  'a user whom /etc/passwd does not name is told so [needs root, and a tree that others may read]',
  async () => {
    const dataDir = newPath()
    fs.mkdirSync(dataDir)
    fs.chownSync(dataDir, STRANGER.uid, STRANGER.gid)
    await expectSentence(dataDir, [/user 54321/, /\/etc\/passwd/], STRANGER)
  },
)

test.each(['jwt', 'callback'])('secrets without "%s" are told by the path of their file', async (name) => {
  const dataDir = newPath()
  fs.mkdirSync(dataDir)
  const file = path.join(dataDir, 'secrets.json')
  const secrets: Record<string, string> = { jwt: 'a'.repeat(48), callback: 'b'.repeat(48) }
  delete secrets[name]
  fs.writeFileSync(file, JSON.stringify(secrets))
  await expectSentence(dataDir, [file, `lacks "${name}"`, /delete it/])
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual(secrets)
})

test('the PostgreSQL of a killed launcher is found and stopped although its directory has another name now', async () => {
  const [before, after] = [newPath(), newPath()]
  const first = await launch(before)
  await first.ready
  const orphans = databaseProcesses(before)
  first.kill('SIGKILL')
  await first.ended
  fs.renameSync(before, after)
  expect(orphans.length).toBeGreaterThan(0)
  const postgres = await startPostgres({ dataDir: path.join(after, 'postgres') })
  try {
    expect(postgres.stoppedOrphan).toBe(true)
    // Who has ended may stand in /proc until its parent has asked for it.
    await eventually(
      () => databaseProcesses(before),
      (pids) => pids.length === 0,
    )
  } finally {
    await postgres.stop()
  }
})

test('a copy of a running data directory does not stop what it was copied from', async () => {
  const [original, copy] = [newPath(), newPath()]
  const running = await startPostgres({ dataDir: original, durable: false })
  try {
    fs.mkdirSync(path.join(copy, 'data'), { recursive: true })
    fs.copyFileSync(path.join(original, 'data/postmaster.pid'), path.join(copy, 'data/postmaster.pid'))
    const other = await startPostgres({ dataDir: copy, durable: false }).catch((error: unknown) => error)
    if (other instanceof Error) expect(other).toMatchObject({ name: 'LaunchError' })
    else await (other as typeof running).stop()
    expect(fs.existsSync(`/proc/${running.pid}`)).toBe(true)
  } finally {
    await running.stop()
  }
})

function fillDisk(file: string): void {
  const page = Buffer.alloc(4096)
  const handle = fs.openSync(file, 'w')
  try {
    for (;;) fs.writeSync(handle, page)
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' })
  } finally {
    fs.closeSync(handle)
  }
}

function canMount(): boolean {
  const probe = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-mount-'))
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe]).status === 0
  if (isMounted) spawnSync('umount', [probe])
  fs.rmdirSync(probe)
  return isMounted
}
