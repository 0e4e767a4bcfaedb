import { type Operation, pathParameters } from '@truegul/contract'
import { OPERATIONS } from '@truegul/contract/operations'

/** What an answer has to look like beyond fitting the contract. `foreign`: the thing is another learner's. */
export type Expected = 'anything' | 'taken' | 'refused' | 'foreign'

/** One request, as it goes over the wire. */
export type Shot = {
  /** For people who read what was found. */
  label: string
  /** Null where the contract has nothing at this method and path. */
  operation: Operation | null
  /** Name of the account in whose name it is sent; null for nobody, and for the ML server. */
  by: string | null
  method: string
  path: string
  headers: Record<string, string>
  body: Buffer | null
  expected: Expected
}

export type Wire = Pick<Shot, 'method' | 'path' | 'body'> & {
  /** What the server makes of it: path and query are text. */
  seen: Record<string, unknown>
}

/** An input as method, path and body. */
export function wireOf(operation: Operation, input: Record<string, unknown>): Wire {
  const { method } = operation
  const inPath = pathParameters(operation.path)
  const rest = Object.fromEntries(Object.entries(input).filter(([key]) => !inPath.includes(key)))
  const parameters = Object.fromEntries(inPath.map((key) => [key, textOf(input[key]).toWellFormed()]))
  const path = operation.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(parameters[key] ?? ''))
  if (method === 'GET' || method === 'DELETE') {
    const query = new URLSearchParams()
    for (const [key, value] of Object.entries(rest)) if (value !== undefined) query.append(key, textOf(value))
    const address = query.size > 0 ? `${path}?${query}` : path
    return { method, path: address, body: null, seen: { ...Object.fromEntries(query), ...parameters } }
  }
  const isBare = inPath.length > 0 && Object.keys(rest).length === 0
  const json = JSON.stringify(rest)
  return { method, path, body: isBare ? null : Buffer.from(json), seen: { ...JSON.parse(json), ...parameters } }
}

const textOf = (value: unknown): string =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
    ? value.join(',')
    : typeof value === 'object' && value !== null
      ? JSON.stringify(value)
      : String(value)

/** The operation that the contract has at a method and path; a HEAD is answered as the GET. */
export function operationAt(method: string, path: string): Operation | null {
  const bare = path.split('?', 1)[0] ?? ''
  const found = OPERATIONS.find(
    (operation) =>
      operation.method === (method === 'HEAD' ? 'GET' : method) &&
      new RegExp(`^${operation.path.replace(/:\w+/g, '[^/]+')}$`).test(bare),
  )
  return found ?? null
}
