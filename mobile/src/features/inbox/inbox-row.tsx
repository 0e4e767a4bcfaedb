import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { dayWords } from '@/lib/words/day-words'
import { RowLink } from '@/ui/controls/row-link'
import { Tag } from '@/ui/controls/tag'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import type { Item } from './inbox-page'

const ICONS = { result: 'check', failed: 'retry', appeal: 'eye', reply: 'say', survey: 'pen' } as const

/** One piece of news, and when it came. All of it leads there. */
export function InboxRow({ item }: { item: Item }) {
  const { t, i18n } = useTranslation()
  const { kind, href, promptTitle, at, readAt } = item
  const isNew = readAt === null
  const isOfEssay = kind !== 'reply' && kind !== 'survey'
  const title = isOfEssay ? (promptTitle?.ko ?? t('history.no-title')) : t(`inbox.${kind}-title`)
  const time = dayWords(t, i18n.language, Date.parse(at), Date.now())
  return (
    <RowLink href={href}>
      <Icon name={ICONS[kind]} size={24} colour={isNew ? 'ink' : 'inkMuted'} />
      <View style={styles.words}>
        <Text kind="label" lang={promptTitle ? 'ko' : undefined} style={isNew ? styles.bold : styles.plain}>
          {title}
        </Text>
        <Text kind="caption" colour="inkMuted" figures>
          {t(`inbox.${kind}`, { time })}
        </Text>
      </View>
      {isNew && <Tag words={t('inbox.new')} />}
    </RowLink>
  )
}

const styles = StyleSheet.create({
  words: { flex: 1, minWidth: 120, gap: 2 },
  bold: { fontWeight: '700' },
  plain: { fontWeight: '400' },
})
