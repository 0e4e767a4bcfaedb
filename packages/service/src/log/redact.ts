/** Keys whose values are never written, compared without case, `-` and `_`: so `X-Callback-Secret` and `refresh_token` too. */
const SECRET_KEYS = new Set(
  [
    ...[
      'text',
      'essay',
      'essays',
      'body',
      'quote',
      'original',
      'suggestion',
      'feedback',
      'passage',
      'judgement',
      'data',
    ],
    ...['password', 'token', 'accessToken', 'refreshToken', 'secret', 'apiKey', 'jwt', 'inviteCode', 'code_verifier'],
    ...['email', 'mail', 'address', 'to', 'authorization', 'proxyAuthorization', 'cookie', 'cookies', 'setCookie'],
    ...[
      'xCallbackSecret',
      'callbackSecret',
      'xApiKey',
      'jwtSecret',
      'jwtSecrets',
      'callbackSecrets',
      'anthropicApiKey',
      'openaiApiKey',
    ],
    ...['databaseUrl', 'queueUrl', 'smtpUrl', 'connectionString', 'parameters', 'detail', 'input'],
  ].map(plain),
)
const SECRET_ENDINGS = ['password', 'secret', 'token', 'apikey', 'cookie']

const HIDDEN = '[redacted]'
const DEEPEST = 6
const WIDEST = 100

/**
 * A copy that is safe to log: values of secret keys are hidden at any depth, Korean text, mail addresses and credentials in
 * URLs whatever the key; errors become type, code, message and stack; what is deeper than 6 levels, wider than 100 entries or
 * longer than 1,000 characters is cut off.
 */
export function redact(value: unknown, depth = 0, above: readonly object[] = []): unknown {
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return scrub(value)
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? '[function]' : value
  if (above.includes(value)) return '[circular]'
  if (depth >= DEEPEST) return '[deeper]'
  if (value instanceof Date) return value
  const path = [...above, value]
  if (value instanceof Error) return describeError(value, depth, path)
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (Array.isArray(value)) return value.slice(0, WIDEST).map((item) => redact(item, depth + 1, path))
  if (value instanceof URL) return value.origin
  const entries = value instanceof Map ? [...value] : Object.entries(value)
  return Object.fromEntries(
    entries
      .slice(0, WIDEST)
      .map(([key, item]) => [String(key), isSecretKey(String(key)) ? HIDDEN : redact(item, depth + 1, path)]),
  )
}

function isSecretKey(key: string): boolean {
  const name = plain(key)
  return SECRET_KEYS.has(name) || SECRET_ENDINGS.some((ending) => name.endsWith(ending))
}

function plain(key: string): string {
  return key.replace(/[-_]/g, '').toLowerCase()
}

/** Fields that vendors hang on their errors (request, response, row, parameters) are left out: they hold what people wrote. */
function describeError(error: Error, depth: number, path: readonly object[]): unknown {
  const code: unknown = 'code' in error ? error.code : undefined
  const message = quotesInput(error, code) ? '[withheld: it may quote the input]' : scrub(error.message)
  return {
    type: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    message,
    stack: frames(error),
    ...(error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1, path) }),
  }
}

/** Whatever the key: our own words are English, so Hangul is somebody's writing; addresses with `@` hold names or passwords. */
function scrub(words: string): string {
  const short = words.length > 1000 ? `${words.slice(0, 1000)}…` : words
  if (/\p{Script=Hangul}/u.test(words)) return '[withheld: Korean text]'
  return short.includes('@') ? short.replace(/[^\s/"'<>(]+@[^\s"'<>)]+/g, HIDDEN) : short
}

/** `JSON.parse` and PostgreSQL's data exceptions (class 22) put the offending value into the message; ZodError may too. */
function quotesInput(error: Error, code: unknown): boolean {
  return error instanceof SyntaxError || error.name === 'ZodError' || (typeof code === 'string' && /^22...$/.test(code))
}

/** The head of a stack repeats the message; only the places are kept. */
function frames({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
}
