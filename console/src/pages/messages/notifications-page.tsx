import { listNotifications } from '@truegul/contract/console'
import { nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { ShortId } from '../../ui/values/short-id.tsx'
import { MessagesPage } from './messages-page.tsx'
import { words } from './words.ts'

/** The rows behind the numbers of notifications. */
export function NotificationsPage() {
  const t = useWords(words)
  const name = useWords(names)
  return (
    <MessagesPage
      operation={listNotifications}
      title={t.notifications}
      lead={t.notificationsLead}
      columns={[
        { id: 'platform', name: t.platform, cell: ({ platform }) => nameIn(name.device, platform) },
        { id: 'reason', name: t.reason, cell: ({ reason }) => (reason === null ? '–' : <code>{reason}</code>) },
        { id: 'essay', name: t.essay, cell: ({ submissionId }) => <ShortId id={submissionId} /> },
      ]}
    />
  )
}
