import type { Answer, Input, Operation, Read } from '@truegul/contract'
import { call } from './call'

type Refusal = Extract<Answer<never>, { ok: false }>['problem']

/** A problem as an error. Queries throw it: a problem kept as data would be shown again after logging in. */
export class Refused extends Error {
  override name = 'Refused'
  readonly problem: Refusal

  constructor(problem: Refusal) {
    super(problem.detail)
    this.problem = problem
  }
}

/** Calls an operation for a query. @throws Refused for every answer that is not a success. */
export async function answered<O extends Operation>(
  operation: O,
  input: Input<O>,
  signal?: AbortSignal,
): Promise<Read<O['output']>> {
  const answer = await call(operation, input, signal)
  if (!answer.ok) throw new Refused(answer.problem)
  return answer.value
}
