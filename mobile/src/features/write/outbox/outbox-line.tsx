import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { RowLink } from '@/ui/controls/row-link'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import type { Draft } from '../drafts/draft'
import { useOutbox } from './use-outbox'

/** Essays of this device that are not sent yet: how many wait, and those that need the learner. Nothing where there are none. */
export function OutboxLine() {
  const { t } = useTranslation()
  const { waiting, refused } = useOutbox()
  return (
    <View>
      {waiting[0] && <Row draft={waiting[0]} words={t('outbox.waiting', { count: waiting.length })} />}
      {refused[0] && <Row draft={refused[0]} words={t('outbox.refused', { count: refused.length })} />}
    </View>
  )
}

function Row({ draft, words }: { draft: Draft; words: string }) {
  const params = { promptId: draft.promptId, draft: draft.id }
  return (
    <RowLink href={{ pathname: '/write/[promptId]', params }}>
      <Icon name="offline" size={20} />
      <Text kind="label" style={styles.words}>
        {words}
      </Text>
    </RowLink>
  )
}

const styles = StyleSheet.create({ words: { flex: 1 } })
