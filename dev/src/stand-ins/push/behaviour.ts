import { z } from 'zod'

const pace = {
  /** Milliseconds before the answer. */
  latency: z.number().nonnegative().optional(),
  /** The answer's body comes byte by byte, with so many milliseconds after each. */
  drip: z.number().nonnegative().optional(),
}

/** What a stand-in for a vendor of notifications does with one message. `isShown`: whether the device got it all the same. */
export const PushBehaviour = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('take'), ...pace }),
  /** An error in the vendor's own form; `reason` is Apple's reason or Google's error code. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    reason: z.string().optional(),
    /** Seconds, or an HTTP date. */
    retryAfter: z.union([z.number().nonnegative(), z.string()]).optional(),
    /** Apple's 410: when the token was last of no use, in milliseconds. */
    timestamp: z.number().optional(),
    /** Google's 400: the field at fault. */
    field: z.string().optional(),
    isShown: z.boolean().default(false),
    ...pace,
  }),
  z.strictObject({ kind: z.literal('hang'), isShown: z.boolean().default(false) }),
  /** The connection is destroyed before the answer. */
  z.strictObject({ kind: z.literal('reset'), isShown: z.boolean().default(false) }),
  /** Apple only: the connection is told to go away while the message is on it, and either answered on it or cut. */
  z.strictObject({ kind: z.literal('goaway'), isAnswered: z.boolean(), isShown: z.boolean().default(false) }),
  /** A page of something in between. */
  z.strictObject({ kind: z.literal('html'), status: z.int().min(200).max(599) }),
])
export type PushBehaviour = z.infer<typeof PushBehaviour>
export type Scripted = z.input<typeof PushBehaviour>

/** A message as a script may look at it. Numbers count from 1, in the order of arrival. */
export type PushCall = { number: number; token: string; resultId: string }
export type Behave = (call: PushCall) => Scripted

/** The next behaviour, which may be scripted anew while the stand-in runs. A list is for the first messages; after it all are taken. */
export function pushScript(wanted: Behave | readonly Scripted[] = []) {
  let next = behaviourOf(wanted)
  return {
    next: (call: PushCall): PushBehaviour => PushBehaviour.parse(next(call)),
    behave: (again: Behave | readonly Scripted[]) => {
      next = behaviourOf(again)
    },
  }
}

function behaviourOf(wanted: Behave | readonly Scripted[]): Behave {
  if (typeof wanted === 'function') return wanted
  const left = [...wanted]
  return () => left.shift() ?? { kind: 'take' }
}

/** Whether the device shows the message that is answered like this. */
export const isShown = (behaviour: PushBehaviour): boolean =>
  behaviour.kind === 'take' || ('isShown' in behaviour && behaviour.isShown)
