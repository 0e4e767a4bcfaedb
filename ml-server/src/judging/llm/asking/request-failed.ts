import type { VendorFailure } from './vendor-error.ts'

/** A failed request, as the breaker and the retries see it. */
export class RequestFailed extends Error {
  override name = 'RequestFailed'
  readonly failure: VendorFailure

  constructor(failure: VendorFailure) {
    super(`the request ended as ${failure.outcome}`)
    this.failure = failure
  }
}
