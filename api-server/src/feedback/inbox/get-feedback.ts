import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { getFeedback as operation } from '@truegul/contract/console'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import { wired } from '../../operators/wired.ts'
import { FEEDBACK_COLUMNS, type FeedbackRow, wireFeedback } from './feedback-row.ts'

type Whole = Output<typeof operation>
type Rest = Omit<Whole, 'item' | 'writtenAt' | 'replies'> & { writtenAt: Date }
type Reply = Omit<Whole['replies'][number], 'at' | 'readAt'> & { at: Date; readAt: Date | null }

const item: Statement = {
  name: 'get-feedback-item',
  text: `select ${FEEDBACK_COLUMNS} from feedback f join users u on u.id = f.user_id where f.id = $1`,
}

const rest: Statement = {
  name: 'get-feedback',
  text: `
    select text, jsonb_build_object('screen', screen, 'appVersion', app_version, 'platform', platform, 'device', device, 'language', language)
        as place, written_at as "writtenAt", submission_id as "submissionId", may_read_essay as "mayReadEssay", merged_into as "mergedInto"
    from feedback where id = $1`,
}

const replies: Statement = {
  name: 'get-feedback-replies',
  text: `
    select r.id, r.text, r.operator_id as "operatorId", r.created_at as at, n.read_at as "readAt"
    from feedback_replies r left join notices n on n.reply_id = r.id and n.feedback_id = r.feedback_id
    where r.feedback_id = $1 order by r.created_at`,
}

/** One feedback whole, without the essay that it is about. @throws Problem `not-found` */
export async function getFeedback({ database }: Context, { id }: Parsed<typeof operation>): Promise<Whole> {
  const [[row], [whole], answers] = await Promise.all([
    database.query<FeedbackRow>(item, [id]),
    database.query<Rest>(rest, [id]),
    database.query<Reply>(replies, [id]),
  ])
  if (!row || !whole)
    throw new Problem('not-found', 'There is no such feedback; its author may have deleted the account.')
  return { item: wireFeedback(row), ...wired(whole), replies: answers.map((answer) => wired(answer)) }
}
