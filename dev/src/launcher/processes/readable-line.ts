export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Fields that say nothing on a terminal where one server of each kind runs. */
const DULL = new Set(['level', 'time', 'service', 'msg', 'pid', 'hostname'])

/**
 * One line of a server, for a person: `warn   the queue is away  attempt=3`. Null when it is less severe than `least`. A line
 * that is not a log line (a crash's stack) comes back as it is.
 */
export function readableLine(line: string, least: LogLevel): string | null {
  const event = parse(line)
  if (event === null) return line
  const level = String(event['level'])
  const severity: readonly string[] = LOG_LEVELS
  if (severity.indexOf(level) < severity.indexOf(least)) return null
  const fields = Object.entries(event).filter(([key]) => !DULL.has(key))
  const shown = fields.map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return [level.padEnd(5), String(event['msg'] ?? ''), ...shown].join('  ')
}

function parse(line: string): Record<string, unknown> | null {
  if (!line.startsWith('{')) return null
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && 'level' in value ? { ...value } : null
  } catch {
    return null
  }
}
