import { CommandError } from '../command/command.ts'

/** What went wrong with AWS, for programs. */
export type AwsFailureCode =
  | 'aws_sdk_missing'
  | 'aws_credentials_missing'
  | 'aws_credentials_expired'
  | 'aws_credentials_wrong'
  | 'aws_access_denied'
  | 'aws_throttled'
  | 'aws_unreachable'
  | 'aws_failed'
  | 'aws_refused'

/** A call that AWS did not do. The message is a sentence for an operator. */
export class AwsFailure extends CommandError {
  override name = 'AwsFailure'
  readonly code: AwsFailureCode
  /** AWS' name for it, such as `ImageNotFoundException`; null where no answer came. */
  readonly awsCode: string | null

  constructor(code: AwsFailureCode, message: string, awsCode: string | null, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.awsCode = awsCode
  }
}

/** Whether AWS gave one of these names to what it refused. */
export const isRefusal = (error: unknown, ...awsCodes: string[]): error is AwsFailure =>
  error instanceof AwsFailure && error.awsCode !== null && awsCodes.includes(error.awsCode)
