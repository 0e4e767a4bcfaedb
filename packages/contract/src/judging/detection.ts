import { z } from 'zod'

/** How much an essay looks machine-written. It never touches the score. */
export const Detection = z.strictObject({
  /** 0 to 1, flagged from 0.7: an operating point, not a probability. Null when the detector abstains. */
  score: z.number().min(0).max(1).nullable(),
  flagged: z.boolean(),
  /** True for text too short or too far from Korean prose to say anything. */
  abstained: z.boolean(),
  modelVersion: z.string(),
  features: z.array(
    z.strictObject({
      id: z.string(),
      /** The learner's value and the usual human range, in the unit that `text` names. */
      value: z.number(),
      human: z.tuple([z.number(), z.number()]),
      text: z.string(),
    }),
  ),
})
export type Detection = z.infer<typeof Detection>
