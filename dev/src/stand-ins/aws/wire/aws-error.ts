/** A refusal as AWS gives it: a code, a sentence, a status. */
export class AwsError extends Error {
  readonly code: string
  readonly status: number
  constructor(code: string, message = code, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}

/** @throws AwsError for what is not there */
export function need<T>(value: T | undefined, code: string, message?: string): T {
  if (value === undefined) throw new AwsError(code, message)
  return value
}
