import { z } from 'zod'
import { LlmProvider, LlmPurpose } from './judging/llm-calls.ts'
import { operation } from './wire/operation.ts'
import { SubmissionId, Timestamp } from './wire/primitives.ts'

/**
 * Whether a provider got the text: `yes` when it answered anything, a refusal too; `maybe` when no answer came, or none yet; `no`
 * when it could not be reached.
 */
const Received = z.enum(['yes', 'maybe', 'no'])

/** One reading of an essay. */
const EssayReader = z.strictObject({
  /** `this-server`: our engine, on the machine that judged it; the text left it for nobody. `operator`: a person of ours. */
  by: z.enum(['this-server', 'operator', ...LlmProvider.options]),
  /** Of a provider, as we asked for it. */
  model: z.string().nullable(),
  /** Of an operator `feedback` or `appeal`: only where the learner asked for it. */
  purpose: z.enum([...LlmPurpose.options, 'feedback', 'appeal']),
  received: Received,
  at: Timestamp,
})

export const listReaders = operation({
  name: 'listReaders',
  summary:
    'Who saw this text: each reading by a provider, by the engine of this server or by an operator, of each the oldest first',
  method: 'GET',
  path: '/api/v1/submissions/:id/readers',
  caller: 'learner',
  input: z.strictObject({ id: SubmissionId }),
  output: z.strictObject({ items: z.array(EssayReader) }),
  success: [200],
  problems: ['not-found'],
})

export const exportMeAsZip = operation({
  name: 'exportMeAsZip',
  summary:
    'Everything stored about the learner, as a zip with the JSON of exportMe and a page to read it on; the password was given within a quarter of an hour',
  method: 'GET',
  path: '/api/v1/me/export.zip',
  caller: 'learner',
  input: z.strictObject({}),
  output: z.null(),
  media: 'application/zip',
  success: [200],
  problems: ['password-needed', 'too-many-calls'],
})
