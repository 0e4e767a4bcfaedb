import type { z } from 'zod'
import type { ProblemCode } from './problems.ts'

/**
 * Who may call: anybody, a signed-in learner (bearer token or cookie), the ML server (shared secret), an operator whose session has
 * shown the second factor, or one whose session has yet to (`operator-at-door`), for whom nothing else is open.
 */
export type Caller = 'anyone' | 'learner' | 'ml-server' | 'operator' | 'operator-at-door'

/**
 * One HTTP operation as a value, held by server, app and test, so that none of them writes a path, a status or a type by hand.
 *
 * `input` is one strict object: keys named in the path are path parameters; the rest is the query of a GET or DELETE and the
 * JSON body of anything else. `output` of a 204 is `z.null()`.
 */
export type Operation<
  In extends z.ZodType = z.ZodType,
  Out extends z.ZodType = z.ZodType,
  Who extends Caller = Caller,
> = {
  /** Verb and noun, unique: the operationId of the OpenAPI document. */
  name: string
  summary: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  caller: Who
  input: In
  output: Out
  /** Of an answer that is a file and not JSON: `output` says nothing of it then. */
  media?: 'application/zip' | 'text/csv' | 'application/x-ndjson' | 'image/*'
  /** Bytes of a body at most, where it is not 64 KB. */
  maxBytes?: number
  /** The first is the usual one; a second one is for a repeated request: 304 for who named the version in If-None-Match. */
  success: readonly [number, ...number[]]
  /** What this operation adds to the problems that any call may meet. */
  problems: readonly ProblemCode[]
}

export const operation = <In extends z.ZodType, Out extends z.ZodType, Who extends Caller>(
  op: Operation<In, Out, Who>,
): Operation<In, Out, Who> => op

/** What a caller writes. */
export type Input<O extends Operation> = z.input<O['input']>
/** What a handler gets: parsed, with defaults. */
export type Parsed<O extends Operation> = z.output<O['input']>
export type Output<O extends Operation> = z.output<O['output']>

/** Names of the path parameters, in order: `/a/:id` gives `['id']`. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
}

/** Whether an answer of this status has no body. */
export const isEmpty = (status: number): boolean => status === 204 || status === 304
