import type { Input, LlmTokens, reserveLlmCall, settleLlmCall } from '@truegul/contract'

export type Reservation = Input<typeof reserveLlmCall>
export type Settlement = Input<typeof settleLlmCall>
export type { LlmTokens }

/** Why a request may not be made now. The essay waits; nothing has failed. */
export type Denial = { reason: 'budget' | 'daily-bound'; retryAfter: number }

/** Books paid requests with the API server. Rejects (retryably) while it is away: without a reservation there is no request. */
export type LlmBooking = {
  /** Null when granted. */
  reserve(reservation: Reservation, signal: AbortSignal): Promise<Denial | null>
  /** Said again until it is heard or the reservation has ended anyway; never rejects. */
  settle(settlement: Settlement): Promise<void>
}
