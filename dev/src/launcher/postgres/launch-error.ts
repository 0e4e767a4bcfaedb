export type LaunchErrorCode =
  | 'directory-in-use'
  | 'directory-unusable'
  | 'directory-incomplete'
  | 'other-major-version'
  | 'no-binaries'
  | 'cannot-drop-root'
  | 'port-taken'
  | 'wrong-setting'
  | 'server-failed'
  | 'disk-full'
  | 'no-such-user'

/** Something stands in the way of starting, and a person can remove it. The message is one sentence that says how. */
export class LaunchError extends Error {
  override name = 'LaunchError'
  readonly code: LaunchErrorCode

  constructor(code: LaunchErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export const diskFull = (directory: string) =>
  new LaunchError(
    'disk-full',
    `The disk of ${directory} is full; free some space there (a first start takes about 100 MB), or choose another directory with TRUEGUL_DATA_DIR.`,
  )
