import { AwsFailure, type AwsFailureCode } from './aws-failure.ts'

const NAMES: Partial<Record<AwsFailureCode, readonly string[]>> = {
  aws_credentials_missing: ['CredentialsProviderError', 'TokenProviderError'],
  aws_credentials_expired: ['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired'],
  aws_credentials_wrong: [
    'UnrecognizedClientException',
    'InvalidClientTokenId',
    'InvalidSignatureException',
    'SignatureDoesNotMatch',
    'IncompleteSignature',
    'MissingAuthenticationToken',
  ],
  aws_access_denied: ['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation', 'AuthorizationError'],
  aws_throttled: [
    'Throttling',
    'ThrottlingException',
    'ThrottledException',
    'TooManyRequestsException',
    'RequestLimitExceeded',
    'RequestThrottled',
  ],
  aws_unreachable: ['TimeoutError', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE'],
}

/**
 * An error of the SDK as a failure with a stable code and a sentence that says what to do.
 *
 * @param permission the call in IAM's words, such as `ecs:UpdateService`
 */
export function explainFailure(error: unknown, permission: string, endpoint: string | null): AwsFailure {
  if (error instanceof AwsFailure) return error
  const { name, message, fault, systemCode } = describe(error)
  const code = codeOf(name, systemCode, fault)
  const awsCode = code === 'aws_unreachable' || code === 'aws_credentials_missing' ? null : name
  const where = endpoint ?? 'AWS'
  const sentences: Record<AwsFailureCode, string> = {
    aws_sdk_missing: message,
    aws_credentials_missing:
      'There are no usable AWS credentials here: log in (aws sso login), name a profile (AWS_PROFILE), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    aws_credentials_expired:
      'The AWS credentials have expired: log in again (aws sso login, or new keys), then repeat the command; it goes on where it stood.',
    aws_credentials_wrong: `AWS does not know these credentials (${name}): look at AWS_PROFILE and AWS_ACCESS_KEY_ID, and at this machine's clock.`,
    aws_access_denied: `These credentials may not do ${permission}: use the operators' role, or have the permission added. AWS says: ${message}`,
    aws_throttled: `AWS asks for fewer calls (${permission}, ${name}) and went on doing so: wait a minute, then repeat the command.`,
    aws_unreachable: `${where} cannot be reached for ${permission} (${systemCode ?? name}): look at the network, then repeat the command.`,
    aws_failed: `AWS itself failed at ${permission} (${name}): look at health.aws.amazon.com, then repeat the command. AWS says: ${message}`,
    aws_refused: `AWS refused ${permission} (${name}): ${message}`,
  }
  return new AwsFailure(code, sentences[code], awsCode, { cause: error })
}

function codeOf(name: string, systemCode: string | null, fault: string | null): AwsFailureCode {
  for (const code of CODES) {
    const names = NAMES[code]
    if (names?.includes(name) || (systemCode !== null && names?.includes(systemCode))) return code
  }
  return fault === 'server' ? 'aws_failed' : 'aws_refused'
}

const CODES: readonly AwsFailureCode[] = [
  'aws_credentials_missing',
  'aws_credentials_expired',
  'aws_credentials_wrong',
  'aws_access_denied',
  'aws_throttled',
  'aws_unreachable',
]

function describe(error: unknown) {
  if (!(error instanceof Error)) return { name: 'Unknown', message: String(error), fault: null, systemCode: null }
  const fault = '$fault' in error && typeof error.$fault === 'string' ? error.$fault : null
  const systemCode = 'code' in error && typeof error.code === 'string' ? error.code : null
  return { name: error.name, message: error.message, fault, systemCode }
}
