import { z } from 'zod'

/**
 * A backup is one gzip file of lines: this head; for each table a line `{"table":…}` with its rows after it, as PostgreSQL's COPY
 * writes them in text, up to a line `\.`; at the end the rows counted and the SHA-256 of all lines before it.
 */
export const BackupHead = z.strictObject({
  truegul: z.literal('backup'),
  format: z.literal(1),
  /** The latest migration, and all before it with their checksums: it is restored into exactly this schema. */
  schema: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  /** When the snapshot was taken. */
  takenAt: z.string(),
})
export type BackupHead = z.infer<typeof BackupHead>

export const TableLine = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) })
export type TableLine = z.infer<typeof TableLine>

export const BackupEnd = z.strictObject({ rows: z.record(z.string(), z.int()), sha256: z.string() })
export type BackupEnd = z.infer<typeof BackupEnd>

/** No row looks like this: COPY writes a backslash as two. */
export const ROWS_END = '\\.'
