import type { Input, reserveLlmCall, settleLlmCall } from '@truegul/contract'

type Reservation = Input<typeof reserveLlmCall>
type Settlement = Input<typeof settleLlmCall>

/** Why a request may not be made now. The essay waits; nothing has failed. */
type Denial = { reason: 'budget' | 'daily-bound'; retryAfter: number }

/** Books paid requests with the API server. Rejects (retryably) while it is away: without a reservation there is no request. */
export type LlmBooking = {
  /** Null when granted. */
  reserve(reservation: Reservation, signal: AbortSignal): Promise<Denial | null>
  /** Said again until it is heard or the reservation has ended anyway; never rejects. */
  settle(settlement: Settlement): Promise<void>
}
