import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const FOLDER = path.join(import.meta.dirname, '../../../../.github/workflows')

test.each(readdirSync(FOLDER))(
  '%s runs of others’ actions only commits, which nobody can put another in place of',
  (file) => {
    const used = readFileSync(path.join(FOLDER, file), 'utf8').match(/uses: .*/g) ?? []
    expect(used.length).toBeGreaterThan(0)
    for (const line of used) expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  },
)
