import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { Language } from '@truegul/contract'
import { Complaint } from './complaint.ts'

const SHARED = {
  language: { type: 'string', default: 'en' },
  json: { type: 'boolean', default: false },
  jsonl: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsOptionsConfig

/** The arguments of a command that judges one FILE or, with --jsonl, lines. Complains with the usage of what it does not know. */
export function readArguments<Own extends ParseArgsOptionsConfig>(args: string[], own: Own, usage: string) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { ...SHARED, ...own } })
  } catch (error) {
    throw new Complaint(2, `${error instanceof Error ? error.message : error}\n\n${usage}`)
  }
}

/** The language of an answer; complains of others than ours. */
export function readLanguage(value: string): Language {
  const language = Language.safeParse(value)
  if (!language.success) throw new Complaint(2, `--language is en or ko, not ${value}.`)
  return language.data
}

/** The one file that is meant; complains of none and of several. */
export function readOneFile(files: readonly string[], texts: string, usage: string): string {
  const [file, ...more] = files
  if (file === undefined) throw new Complaint(2, usage)
  if (more.length > 0)
    throw new Complaint(2, `One file at a time; for many ${texts} use --jsonl. Too many: ${more.join(' ')}`)
  return file
}
