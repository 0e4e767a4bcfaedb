import type { Output } from '@truegul/contract'
import type { getFeedback } from '@truegul/contract/console'
import { wired } from '../../operators/wired.ts'

export type FeedbackItem = Output<typeof getFeedback>['item']
/** As the columns below give it. */
export type FeedbackRow = Omit<FeedbackItem, 'receivedAt'> & { receivedAt: Date }

/** Columns of `feedback f join users u`, without a word of an essay. */
export const FEEDBACK_COLUMNS = `
  f.id, f.kind, f.status, f.labels, f.assignee_id as "assigneeId", left(f.text, 100) as beginning, f.screen, f.platform,
  f.app_version as "appVersion", f.user_id as "personId", (select wave from invites i where i.code = u.invite_code) as wave,
  exists (select from feedback_screenshots p where p.feedback_id = f.id) as "hasScreenshot",
  f.submission_id is not null as "hasEssay",
  (select count(*)::int from feedback_replies r where r.feedback_id = f.id) as replies,
  (select count(*)::int from feedback m where m.merged_into = f.id) as merged,
  f.created_at as "receivedAt"`

export const wireFeedback = (row: FeedbackRow): FeedbackItem => wired(row)
