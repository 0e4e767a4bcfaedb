export type MigrationErrorCode =
  | 'files-unreadable'
  | 'file-malformed'
  | 'file-changed'
  | 'file-missing'
  | 'out-of-order'
  | 'file-failed'
  | 'not-applied'
  | 'not-the-owner'

/** The schema was left as it was before the named file. The message is for an operator. */
export class MigrationError extends Error {
  override name = 'MigrationError'
  readonly code: MigrationErrorCode

  constructor(code: MigrationErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
