import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { CommandError } from '../command/command.ts'
import type { TestAccount } from './test-account.ts'

const Kept = z.object({ url: z.string(), email: z.string(), password: z.string() })

/**
 * The test accounts that may still be there, in files that only this user reads: a run that was killed, or whose server went away, leaves
 * its own to the next one.
 */
export function keptAccounts(directory: string) {
  const fileOf = ({ email }: TestAccount) => path.join(directory, `${email}.json`)
  return {
    /** @throws CommandError when nothing can be written there */
    keep(account: TestAccount): void {
      try {
        fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
        fs.writeFileSync(fileOf(account), JSON.stringify(account), { mode: 0o600 })
      } catch (error) {
        throw new CommandError(
          `The test account cannot be noted in ${directory}, so that a killed run could never be tidied up; set XDG_STATE_HOME to a folder that can be written.`,
          { cause: error },
        )
      }
    },
    forget(account: TestAccount): void {
      fs.rmSync(fileOf(account), { force: true })
    },
    /** Those of a server. */
    left(url: string): TestAccount[] {
      if (!fs.existsSync(directory)) return []
      return fs
        .readdirSync(directory)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => read(path.join(directory, name)))
        .filter((account) => account.url === url)
    },
  }
}

export type KeptAccounts = ReturnType<typeof keptAccounts>

/** Nothing for a file that is not ours, was cut off by a crash, or is gone by now. */
function read(file: string): TestAccount[] {
  try {
    return [Kept.parse(JSON.parse(fs.readFileSync(file, 'utf8')))]
  } catch {
    return []
  }
}
