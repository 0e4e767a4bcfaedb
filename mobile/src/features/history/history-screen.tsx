import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/controls/button'
import { Header } from '@/ui/screen/header'
import { KeptLine } from '@/ui/screen/kept-line'
import { Page } from '@/ui/screen/page'
import { EssayList } from './essay-list'
import { type Filter, useEssays } from './use-essays'

/** Every essay that was sent, newest first. */
export function HistoryScreen() {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<Filter>('all')
  const [isEditing, setEditing] = useState(false)
  const essays = useEssays(filter)
  return (
    <Page>
      <Header title={t('shell.history')}>
        {essays.items.length > 0 && (
          <Button
            label={t(isEditing ? 'history.edit-done' : 'history.edit')}
            look="quiet"
            small
            onPress={() => setEditing(!isEditing)}
          />
        )}
      </Header>
      <KeptLine of={[essays.query]} />
      <EssayList essays={essays} filter={filter} onFilter={setFilter} isEditing={isEditing} />
    </Page>
  )
}
