import { type DestinationStream, type Logger, pino } from 'pino'
import { redact } from './redact.ts'

export type Log = Logger

export type LogOptions = {
  /** Name of the process, on every line. */
  service: string
  level?: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Where the lines go. Default: stdout. */
  destination?: DestinationStream
}

/**
 * A logger of JSON lines: `{"level":"info","time":"…Z","service":"ml-server","msg":"…"}`. Fields are redacted by their key
 * before they are written (see `redact`). The message itself is not: it is a constant, and whatever varies is a field.
 */
export function createLog({ service, level = 'info', destination }: LogOptions): Log {
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: redactFields,
    },
    // `redact` has made plain objects of errors; pino's own serializer would take its place and print everything.
    serializers: { err: (value: unknown) => value },
  }
  // Written at once: what waits in a buffer is out of order, or lost, when the process ends.
  const log: Log = pino(options, destination ?? pino.destination({ dest: 1, sync: true }))
  // pino has no formatter for the fields of a child; grandchildren inherit this from their prototype.
  const plainChild = log.child
  log.child = function child(this: Log, fields: Record<string, unknown>, ...rest: [never?]) {
    return plainChild.call(this, redactFields(fields), ...rest)
  } as Log['child']
  return log
}

const redactFields = (fields: Record<string, unknown>) => redact(fields) as Record<string, unknown>
