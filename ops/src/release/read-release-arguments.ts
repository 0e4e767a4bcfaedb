import { UsageError } from '../command/command.ts'
import { positiveInteger } from '../command/parse-arguments.ts'

/** A tag of images, as registries take them. @throws UsageError */
export function readTag(text: string | undefined): string {
  if (text === undefined) throw new UsageError('Name the release with --tag, such as --tag v0.1.0.')
  if (/^[A-Za-z0-9_][\w.-]{0,127}$/.test(text) && text !== 'none' && text !== 'latest') return text
  throw new UsageError(`--tag is the tag of a release, such as v0.1.0, not "${text}"; latest and none name none.`)
}

/** The name of a migration's file. @throws UsageError */
export function readMigrationName(text: string | undefined): string {
  if (text !== undefined && /^\d{3}_\w+$/.test(text)) return text
  const given = text === undefined ? '' : `, not "${text}"`
  throw new UsageError(
    `--to is the migration that stays, such as 018_tasks${given}; truegul migrate status lists them.`,
  )
}

export const readMinutes = (text: string) => positiveInteger('--minutes', text, 600)
