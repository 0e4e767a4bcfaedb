import { useTranslation } from 'react-i18next'
import { Header } from '@/ui/screen/header'
import { KeptLine } from '@/ui/screen/kept-line'
import { Page } from '@/ui/screen/page'
import { InboxList } from './inbox-list'
import { useInbox } from './use-inbox'

/** How every essay ended, newest first: the same with and without notifications. */
export function InboxScreen() {
  const { t } = useTranslation()
  const inbox = useInbox()
  return (
    <Page>
      <Header title={t('inbox.title')} backTo="/" />
      <KeptLine of={[inbox.query]} />
      <InboxList inbox={inbox} />
    </Page>
  )
}
