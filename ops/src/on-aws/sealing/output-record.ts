import { z } from 'zod'

/** What a command says inside the network. The last record of a run is its end. */
export const OutputRecord = z.discriminatedUnion('is', [
  z.object({ is: z.literal('printed'), text: z.string() }),
  z.object({ is: z.literal('remarked'), text: z.string() }),
  /** `sentence` is null for a command that went well. */
  z.object({ is: z.literal('ended'), exitCode: z.number(), sentence: z.string().nullable() }),
])
export type OutputRecord = z.infer<typeof OutputRecord>

/** Begins every sealed line; the number is the format's. */
export const SEALED = 'truegul-sealed-1'
