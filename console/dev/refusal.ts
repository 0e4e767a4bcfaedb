import type { ProblemCode } from '@truegul/contract'

/** The stand-in says no. */
export class Refusal extends Error {
  readonly code: ProblemCode

  constructor(code: ProblemCode) {
    super(code)
    this.code = code
  }
}
