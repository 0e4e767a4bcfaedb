import { type Answer, type CallOptions, createClient, type Input, type Operation, type Read } from '@truegul/contract'

/** Longest wait for an answer, in milliseconds; for a file. */
const PATIENCE = 30_000
const PATIENCE_FOR_FILES = 300_000

const client = createClient({ baseUrl: '', headers: () => ({ 'x-truegul-client': 'web' }) })

export type Problem = Extract<Answer<never>, { ok: false }>['problem']

/** One request as it is, whoever is signed in: `call` is what pages use. Nothing is thrown. */
export function send<O extends Operation>(
  operation: O,
  input: Input<O>,
  { signal, ...options }: CallOptions = {},
): Promise<Answer<Read<O['output']>>> {
  const patience = AbortSignal.timeout(operation.media ? PATIENCE_FOR_FILES : PATIENCE)
  return client(operation, input, { ...options, signal: signal ? AbortSignal.any([signal, patience]) : patience })
}
