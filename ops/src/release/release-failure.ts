import { CommandError } from '../command/command.ts'

/** How a release ended that did not come into service, with the exit code that says it. */
const EXIT_CODES = {
  /** The earlier release serves as before. */
  rolled_back: 3,
  /** Nothing that is known to work serves: somebody has to look now. */
  not_rolled_back: 4,
} as const

export type ReleaseFailureCode = keyof typeof EXIT_CODES

export class ReleaseFailure extends CommandError {
  override name = 'ReleaseFailure'
  readonly code: ReleaseFailureCode

  constructor(code: ReleaseFailureCode, message: string, options?: ErrorOptions) {
    super(message, { ...options, exitCode: EXIT_CODES[code] })
    this.code = code
  }
}
