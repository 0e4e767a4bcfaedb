import type { Context } from '../../context.ts'
import type { Body, LearnerCall } from '../../handler.ts'
import { jsonExport } from './json-export.ts'
import { startExport } from './start-export.ts'

/** Everything stored about the learner, but for what only guards the account. */
export const exportMe = (context: Context, _input: object, call: LearnerCall): Promise<Body> =>
  startExport(context, call, {
    type: 'application/json; charset=utf-8',
    fileName: 'truegul.json',
    write: (user) => jsonExport(context, user),
  })
