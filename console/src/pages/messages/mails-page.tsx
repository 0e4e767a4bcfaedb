import { listMails } from '@truegul/contract/console'
import { useWords } from '../../lib/words/use-words.ts'
import { MessagesPage } from './messages-page.tsx'
import { words } from './words.ts'

/** The rows behind the numbers of mails. */
export function MailsPage() {
  const t = useWords(words)
  return (
    <MessagesPage
      operation={listMails}
      title={t.mails}
      lead={t.mailsLead}
      columns={[{ id: 'reply', name: t.reply, cell: ({ reply }) => reply ?? '–' }]}
    />
  )
}
