import { z } from 'zod'
import verdicts from './verdicts.data.json' with { type: 'json' }

/** Judged by hand in the essay: `doubtful` counts as not right. A remark never quotes the essay. */
const Verdicts = z.array(
  z.object({
    key: z.string().regex(/^[0-9a-f]{16}$/),
    rule: z.string(),
    verdict: z.enum(['right', 'doubtful', 'wrong']),
    remark: z.string().optional(),
  }),
)
export type Verdict = z.infer<typeof Verdicts>[number]

export const VERDICTS: readonly Verdict[] = Verdicts.parse(verdicts)
