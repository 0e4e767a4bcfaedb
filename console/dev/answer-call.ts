import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { getSession, logIn, logOut, type Operation, PROBLEMS, refreshSession } from '@truegul/contract'
import * as operations from '@truegul/contract/console'
import { ANSWERS } from './answers/index.ts'
import { Refusal } from './refusal.ts'

const OPERATIONS = [
  ...Object.values<object>(operations).filter((value) => 'method' in value),
  ...[getSession, refreshSession, logIn, logOut],
] as Operation[]

/** Answers a call of the contract with made data, which must fit the contract's own schemas. */
export async function answerCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const found = OPERATIONS.flatMap((operation) => {
    const names = [...operation.path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
    const pattern = new RegExp(`^${operation.path.replaceAll('.', '[.]').replace(/:\w+/g, '([^/]+)')}$`)
    const match = operation.method === request.method ? pattern.exec(url.pathname) : null
    return match ? [{ operation, given: Object.fromEntries(names.map((name, at) => [name, match[at + 1]])) }] : []
  })[0]
  try {
    if (!found) throw new Refusal('no-such-address')
    const { operation, given } = found
    const body = request.headers['content-type'] ? ((await json(request)) as object) : {}
    const read = operation.input.safeParse({ ...Object.fromEntries(url.searchParams), ...body, ...given })
    if (!read.success) throw new Refusal('invalid-input')
    const made = ANSWERS[operation.name]?.(read.data as never)
    if (operation.media) return void response.writeHead(200, { 'content-type': operation.media }).end(made as string)
    const status = operation.success[0]
    const text = status === 204 ? '' : JSON.stringify(operation.output.parse(made))
    response.writeHead(status, { 'content-type': 'application/json' }).end(text)
  } catch (error) {
    const code = error instanceof Refusal ? error.code : 'internal-error'
    if (!(error instanceof Refusal)) console.error(found?.operation.name, error)
    const [status, title] = PROBLEMS[code]
    const values = code === 'internal-error' ? { values: { reference: 'stand-in' } } : {}
    const problem = { type: `/problems/${code}`, title, status, code, detail: `${title}.`, ...values }
    response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem))
  }
}
