import { useQueryClient } from '@tanstack/react-query'
import { markSeen } from '@truegul/contract'
import { useEffect } from 'react'
import { INBOX_KEY, type Inbox, withRead } from '@/features/inbox/inbox-page'
import { call } from '@/lib/api/call'
import { useIsInFront } from '@/lib/device/use-is-in-front'
import { SESSION_KEY } from '@/lib/session/session-key'
import { changeAnswer } from '@/lib/stores/change-answer'
import { isUnderWay, type Opened, submissionKey } from './use-submission'

/**
 * Says that the learner saw how it ended, and again what a person said of it, once it stands before their eyes: a page in the background
 * shows nothing to anybody.
 */
export function useMarkSeen(opened: Opened | undefined): void {
  const client = useQueryClient()
  const isInFront = useIsInFront()
  const submission = opened?.submission
  const id = submission?.id
  const news = newsOf(opened)
  useEffect(() => {
    if (!id || !news || !isInFront) return
    void call(markSeen, { id }).then(async ({ ok }) => {
      if (!ok) return
      const now = new Date().toISOString()
      await changeAnswer<Inbox>(INBOX_KEY, (inbox) => withRead(inbox, id, now))
      // Read again rather than changed here, so that what is kept on the device says it, too.
      await client.invalidateQueries({ queryKey: submissionKey(id) })
      await client.invalidateQueries({ queryKey: ['essays'] })
      await client.invalidateQueries({ queryKey: INBOX_KEY })
      await client.invalidateQueries({ queryKey: SESSION_KEY })
    })
  }, [client, id, news, isInFront])
}

/** What of it nobody may have seen; null for nothing. Of an answer only its inbox knows whether it was read: once a visit is enough. */
function newsOf(opened: Opened | undefined): string | null {
  if (!opened || isUnderWay(opened.submission)) return null
  if (opened.appeal?.answer) return opened.appeal.answer.at
  return opened.submission.seenAt === null ? 'result' : null
}
