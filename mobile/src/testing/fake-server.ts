import { type Operation, type Output, type Parsed, Problem } from '@truegul/contract'
import { OPERATIONS } from '@truegul/contract/operations'

type Answer<O extends Operation> = (input: Parsed<O>) => Output<O> | Problem | Promise<Output<O> | Problem>

type Asked = { operation: string; input: unknown }

/**
 * Stands in the server's place behind `globalThis.fetch`. It speaks the contract: an input or an answer that the contract does not
 * allow fails the test, and what nobody answers for is out of reach, as all of it is after `goAway`.
 */
export function fakeServer() {
  const answers = new Map<string, (input: unknown) => Promise<unknown>>()
  const asked: Asked[] = []
  let isAway = false
  const before = globalThis.fetch

  globalThis.fetch = async (url, init) => {
    const { operation, input } = read(String(url), init)
    asked.push({ operation: operation.name, input })
    const answer = answers.get(operation.name)
    if (isAway || !answer) throw new TypeError('Network request failed')
    const said = await answer(input)
    if (said instanceof Problem) return new Response(JSON.stringify(said.toBody()), { status: said.status })
    const [status] = operation.success
    return new Response(status === 204 ? null : JSON.stringify(operation.output.parse(said)), { status })
  }

  return {
    answer<O extends Operation>(operation: O, answer: Answer<O>): void {
      answers.set(operation.name, async (input) => answer(operation.input.parse(input) as Parsed<O>))
    },
    /** The inputs of all calls of an operation until now. */
    askedFor: ({ name }: Operation): unknown[] =>
      asked.filter(({ operation }) => operation === name).map(({ input }) => input),
    goAway: () => {
      isAway = true
    },
    comeBack: () => {
      isAway = false
    },
    stop: () => {
      globalThis.fetch = before
    },
  }
}

function read(address: string, init: RequestInit | undefined): { operation: Operation; input: unknown } {
  const { pathname, searchParams } = new URL(address, 'http://truegul.test')
  for (const operation of OPERATIONS) {
    const names = operation.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')
    const match = new RegExp(`^${names}$`).exec(pathname)
    if (operation.method !== init?.method || !match) continue
    const rest = typeof init.body === 'string' ? JSON.parse(init.body) : Object.fromEntries(searchParams)
    return { operation, input: { ...match.groups, ...rest } }
  }
  throw new Error(`The contract has nothing at ${init?.method} ${pathname}.`)
}
