import { Problem } from '@truegul/contract'
import type { z } from 'zod'

/**
 * The input of an operation, put together and parsed.
 *
 * @throws Problem `invalid-input` with each field and what is wrong with it, never with what was sent.
 */
export function parseInput<S extends z.ZodType>(
  schema: S,
  params: Readonly<Record<string, unknown>>,
  rest: unknown,
): z.output<S> {
  const parsed = schema.safeParse(merge(params, rest), { error: plainWords })
  if (parsed.success) return parsed.data
  throw invalidInput(parsed.error.issues.flatMap(fields))
}

export function invalidInput(errors: { field: string; message: string }[]): Problem {
  const [first] = errors
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  const detail = first
    ? `${first.field || 'the body'} ${first.message}${more}.`
    : 'The request does not fit the contract.'
  return new Problem('invalid-input', detail, { errors: errors.slice(0, 20) })
}

function merge(params: Readonly<Record<string, unknown>>, rest: unknown): unknown {
  if (rest === undefined || rest === null) return rest === null ? null : params
  if (typeof rest !== 'object' || Array.isArray(rest)) return rest
  for (const key of Object.keys(params)) {
    if (key in rest) throw invalidInput([{ field: key, message: 'belongs into the path only' }])
  }
  return { ...rest, ...params }
}

function fields(issue: z.core.$ZodIssue): { field: string; message: string }[] {
  const path = issue.path.map(String)
  if (issue.code !== 'unrecognized_keys') return [{ field: path.join('.'), message: issue.message }]
  return issue.keys.map((key) => ({
    field: [...path, key.slice(0, 100)].join('.'),
    message: 'is not a field of this request',
  }))
}

/** Only for what the schema itself has no words for. */
function plainWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is required' : `must be ${article(issue.expected)}`
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return `must be at least ${issue.minimum}${unit(issue.origin)}`
    case 'too_big':
      return `must be at most ${issue.maximum}${unit(issue.origin)}`
    case 'invalid_format':
      return issue.format === 'uuid' ? 'must be a UUID' : 'does not have the right form'
    default:
      return 'is not valid'
  }
}

function article(type: string): string {
  if (type === 'int') return 'a whole number'
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

function unit(origin: string): string {
  if (origin === 'string') return ' characters'
  return origin === 'array' ? ' entries' : ''
}
