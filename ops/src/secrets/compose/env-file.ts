import fs from 'node:fs'
import { parseEnv } from 'node:util'
import { CommandError } from '../../command/command.ts'

/** Variables in a file that docker-compose reads. Lines of others, comments too, stay as they are. */
export function openEnvFile(file: string) {
  let text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null
  return {
    exists: text !== null,
    /** Null when it is not set. */
    get: (variable: string): string | null => parseEnv(text ?? '')[variable] || null,
    /** Whether anybody but its owner may read it. */
    isOpen: () => text !== null && (fs.statSync(file).mode & 0o077) !== 0,
    /** Whole or not at all, readable by its owner only. @throws CommandError */
    set(values: Record<string, string>): void {
      const kept = (text ?? '').split('\n').filter((line) => !Object.keys(values).some((name) => isOf(line, name)))
      while (kept.at(-1) === '') kept.pop()
      const lines = Object.entries(values).map(([name, value]) => `${name}=${quoted(name, value)}`)
      const next = `${[...kept, ...lines].join('\n')}\n`
      const beside = `${file}.new`
      try {
        fs.writeFileSync(beside, next, { mode: 0o600 })
        fs.chmodSync(beside, 0o600)
        fs.renameSync(beside, file)
      } catch (error) {
        throw new CommandError(`${file} cannot be written; look at its folder.`, { cause: error })
      }
      text = next
    },
  }
}

export type EnvFile = ReturnType<typeof openEnvFile>

const isOf = (line: string, name: string) => line.replace(/^\s*(export\s+)?/, '').startsWith(`${name}=`)

/** On one line, in quotes within which nothing has a meaning. @throws CommandError */
function quoted(name: string, value: string): string {
  if (/^[\w./:@,+-]+$/.test(value)) return value
  if (!/['\r\n]/.test(value)) return `'${value}'`
  throw new CommandError(`${name} has a ' or a line break in it, which .env files cannot hold.`)
}
