import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { postgresBinaries } from './postgres-binaries.ts'
import { type ServerAccount, serverAccount } from './server-account.ts'

test('copies the programs, with the library links that npm left out, when those in node_modules cannot be used', () => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-binaries-'))
  fs.chmodSync(home, 0o755)
  try {
    const real = serverAccount(home)
    const confined: ServerAccount = {
      ...real,
      runs: (program, args) => program.startsWith(home) && real.runs(program, args),
    }
    const copied = postgresBinaries(home, confined)
    expect(path.relative(home, copied.postgres)).toMatch(/^postgresql-18[^/]+\/native\/bin\/postgres$/)
    expect(postgresBinaries(home, confined)).toEqual(copied)
  } finally {
    fs.rmSync(home, { recursive: true, force: true })
  }
})
