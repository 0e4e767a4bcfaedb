import type { MyFeedback } from '@truegul/contract'
import { wired } from '../../operators/wired.ts'

type Reply = Omit<MyFeedback['replies'][number], 'at' | 'readAt'> & { at: string; readAt: string | null }
export type MyFeedbackRow = Omit<MyFeedback, 'receivedAt' | 'replies'> & { receivedAt: Date; replies: Reply[] }

/** Columns of `feedback f`. Replies to what it was merged into are there, too: each as it was told to this learner. */
export const MY_FEEDBACK = `
  f.id, f.kind, f.text, f.status, f.submission_id as "submissionId", f.created_at as "receivedAt",
  exists (select from feedback_screenshots p where p.feedback_id = f.id) as "hasScreenshot",
  coalesce((
    select jsonb_agg(jsonb_build_object('id', r.id, 'text', r.text, 'at', r.created_at, 'readAt', n.read_at) order by r.created_at)
    from notices n join feedback_replies r on r.id = n.reply_id where n.feedback_id = f.id and n.user_id = f.user_id
  ), '[]') as replies`

export function wireMyFeedback(row: MyFeedbackRow): MyFeedback {
  const time = (text: string) => new Date(text).toISOString()
  const replies = row.replies.map(({ at, readAt, ...reply }) => ({
    ...reply,
    at: time(at),
    readAt: readAt === null ? null : time(readAt),
  }))
  return wired({ ...row, replies })
}
