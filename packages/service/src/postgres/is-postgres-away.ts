const NODE_CODES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['ENOENT', 'ECONNABORTED'],
])
/** 08 connection, 53300 too many connections, 57P01-57P03 stopping or starting, 25006 an old primary that only reads. */
const SQL_STATES = /^(08...|53300|57P0[123]|25006)$/
/** pg throws these without a code. */
const PG_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/

/** True when a query failed because the server is not there (yet, any more), so that the same query may succeed later. */
export function isPostgresAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isPostgresAway)
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return NODE_CODES.has(code) || SQL_STATES.test(code) || PG_MESSAGES.test(error.message)
}
