import { type MyFeedback, type getMyFeedback as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { LearnerCall } from '../../handler.ts'
import { MY_FEEDBACK, type MyFeedbackRow, wireMyFeedback } from './my-feedback.ts'

const find: Statement = {
  name: 'get-my-feedback',
  text: `select ${MY_FEEDBACK} from feedback f where f.id = $1 and f.user_id = $2`,
}

/** One feedback with its replies. Reading does not mark them read: an app may fetch it early. @throws Problem `not-found` */
export async function getMyFeedback(
  { database }: Context,
  { id }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<MyFeedback> {
  const [row] = await database.query<MyFeedbackRow>(find, [id, userId])
  if (!row) throw new Problem('not-found', 'There is no such feedback of yours.')
  return wireMyFeedback(row)
}
