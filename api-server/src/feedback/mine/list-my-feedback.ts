import type { Output, listMyFeedback as operation } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { LearnerCall } from '../../handler.ts'
import { MY_FEEDBACK, type MyFeedbackRow, wireMyFeedback } from './my-feedback.ts'

const list: Statement = {
  name: 'list-my-feedback',
  text: `select ${MY_FEEDBACK} from feedback f where f.user_id = $1 order by f.created_at desc, f.id limit 100`,
}

/** The learner's feedback with its replies, newest first. */
export async function listMyFeedback(
  { database }: Context,
  _input: object,
  { userId }: LearnerCall,
): Promise<Output<typeof operation>> {
  const rows = await database.query<MyFeedbackRow>(list, [userId])
  return { items: rows.map(wireMyFeedback) }
}
