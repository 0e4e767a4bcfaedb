import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { eventually } from '../../testing/eventually.ts'
import { keepLogShort, logFile, openLog } from './server-log.ts'

test('a log that grows while it is written to is cut, and goes on at its start', async () => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-log-'))
  onTestFinished(() => fs.rmSync(home, { recursive: true, force: true }))
  const handle = openLog(home)
  onTestFinished(() => fs.closeSync(handle))
  onTestFinished(keepLogShort(home))
  fs.writeSync(handle, 'x'.repeat(6_000_000))
  await eventually(
    () => fs.statSync(logFile(home)).size,
    (size) => size === 0,
  )
  fs.writeSync(handle, 'the next line\n')
  expect(fs.readFileSync(logFile(home), 'utf8')).toBe('the next line\n')
  expect(fs.statSync(`${logFile(home)}.1`)).toMatchObject({ size: 6_000_000 })
  expect(fs.statSync(`${logFile(home)}.1`).mode & 0o777).toBe(0o600)
})
