import { type Input, type Operation, pathParameters } from '../wire/operation.ts'
import { ProblemBody } from '../wire/problems.ts'
import { type Read, readerOf } from './reader.ts'

/** Why there is no answer from the server: out of reach, or an answer that is not ours (a proxy's page, an old server). */
export type NoAnswer = { code: 'no-connection' | 'unreadable-answer'; status: number | null; detail: string }

/** An answer as a value: nothing is thrown for what a server or a network may do. */
export type Answer<T> =
  | { ok: true; status: number; value: T }
  | { ok: false; problem: Read<typeof ProblemBody> | NoAnswer }

export type ClientOptions = {
  /** `https://api.example.org`, or empty for the page's own origin. */
  baseUrl: string
  /** Sent with each call: a bearer token, `X-TrueGul-Client: web`, the callback secret. */
  headers?: () => Record<string, string> | Promise<Record<string, string>>
  fetch?: typeof fetch
}

export type CallOptions = {
  signal?: AbortSignal
  /** For whom the call is. A server at which somebody else is signed in by now refuses it with `not-signed-in`. */
  learnerId?: string | null
  /** Takes an answer that is a file (`media` of the operation), whole. */
  onFile?: ((file: ArrayBuffer) => void) | undefined
}

/** Carries `learnerId`. */
export const LEARNER_HEADER = 'x-truegul-learner'

/**
 * A typed caller of the contract's operations, for React Native, Node and the browser. It reads what a newer server says, too:
 * shown-as.ts has what to show for its words.
 */
export function createClient({ baseUrl, headers = () => ({}), fetch: send = fetch }: ClientOptions) {
  return async function call<O extends Operation>(
    operation: O,
    input: Input<O>,
    { signal, learnerId, onFile }: CallOptions = {},
  ): Promise<Answer<Read<O['output']>>> {
    const { url, body } = address(operation, input as Record<string, unknown>)
    let response: Response
    let text: string
    try {
      response = await send(`${baseUrl}${url}`, {
        method: operation.method,
        headers: {
          ...(body === null ? {} : { 'content-type': 'application/json' }),
          ...(learnerId ? { [LEARNER_HEADER]: learnerId } : {}),
          ...(await headers()),
        },
        body,
        signal: signal ?? null,
      })
      if (operation.media && response.ok) {
        onFile?.(await response.arrayBuffer())
        return read(operation, response.status, 'null') as Answer<Read<O['output']>>
      }
      text = await response.text()
    } catch (error) {
      return noAnswer('no-connection', null, error instanceof Error ? error.message : String(error))
    }
    return read(operation, response.status, text) as Answer<Read<O['output']>>
  }
}

function address(operation: Operation, input: Record<string, unknown>) {
  const rest = { ...input }
  const path = operation.path.replace(/:(\w+)/g, (_, key: string) => {
    delete rest[key]
    return encodeURIComponent(String(input[key]))
  })
  if (operation.method !== 'GET' && operation.method !== 'DELETE') {
    const isBare = pathParameters(operation.path).length > 0 && Object.keys(rest).length === 0
    return { url: path, body: isBare ? null : JSON.stringify(rest) }
  }
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(rest)) if (value !== undefined) query.set(key, String(value))
  return { url: query.size > 0 ? `${path}?${query}` : path, body: null }
}

function read(operation: Operation, status: number, text: string): Answer<unknown> {
  let body: unknown = null
  try {
    if (text !== '') body = JSON.parse(text)
  } catch {
    return noAnswer('unreadable-answer', status, 'the answer is not JSON')
  }
  if (status >= 200 && status < 300) {
    const output = readerOf(operation.output).safeParse(body)
    if (output.success) return { ok: true, status, value: output.data }
    return noAnswer('unreadable-answer', status, 'the answer does not fit the contract')
  }
  const problem = readerOf(ProblemBody).safeParse(body)
  if (problem.success) return { ok: false, problem: problem.data }
  return noAnswer('unreadable-answer', status, 'the error is not one of ours')
}

const noAnswer = (code: NoAnswer['code'], status: number | null, detail: string): Answer<never> => ({
  ok: false,
  problem: { code, status, detail },
})
