import { FeedbackKind, FeedbackPlace } from '@truegul/contract'
import { z } from 'zod'

/** Feedback that this device has not sent yet. */
export const Waiting = z.object({
  /** Made here, so that sending it twice is one feedback. */
  id: z.uuid(),
  kind: FeedbackKind,
  text: z.string(),
  submissionId: z.string().nullable(),
  mayReadEssay: z.boolean(),
  place: FeedbackPlace,
  writtenAt: z.string(),
  hasPicture: z.boolean(),
  /** The text has arrived, and the picture is still to go. */
  isTextSent: z.boolean(),
  /** Why it was not taken. It stays until its author takes it away. */
  refusal: z.object({ code: z.string(), detail: z.string() }).nullable(),
})
export type Waiting = z.infer<typeof Waiting>

/** A screenshot as it is sent: `image` is Base64. */
export const Picture = z.object({ type: z.enum(['image/png', 'image/jpeg', 'image/webp']), image: z.string() })
export type Picture = z.infer<typeof Picture>
