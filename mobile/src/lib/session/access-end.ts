/** Milliseconds before its end from which on an access token is renewed first: a request on a bad network arrives that late. */
const MARGIN = 60_000

/** Milliseconds since 1970; null where nobody told it. */
let endsAt: number | null = null

/** @param seconds until the access token ends, as the server says; null where it says nothing, or where there is none */
export function noteAccess(seconds: number | null): void {
  endsAt = seconds === null ? null : Date.now() + seconds * 1000
}

/** Would a request be refused soon? By this tab's knowledge: another one may have renewed the session meanwhile. */
export const isAccessEnding = (): boolean => endsAt !== null && endsAt - Date.now() < MARGIN
