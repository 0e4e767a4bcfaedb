import { useTranslation } from 'react-i18next'
import { StyleSheet } from 'react-native'
import { RowLink } from '@/ui/controls/row-link'
import { ForReaders } from '@/ui/for-readers'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { type Kind, trendOf } from './kinds'

/** A kind with its count: of the first and the last essays where there are enough for it, else of all. */
export function KindRow<Item>({ kind, name }: { kind: Kind<Item>; name: string }) {
  const { t } = useTranslation()
  const trend = trendOf(kind.counts)
  return (
    <RowLink href={{ pathname: '/mistakes/[kind]', params: { kind: kind.id } }}>
      <Text style={styles.name}>{name}</Text>
      {trend && (
        <>
          <ForReaders>{t('mistakes.in-first')}</ForReaders>
          <Text colour="inkMuted" figures>
            {trend.first}
          </Text>
          <Icon name="forward" size={16} colour="inkMuted" />
          <ForReaders>{t('mistakes.in-last')}</ForReaders>
        </>
      )}
      <Text figures style={styles.bold}>
        {trend ? trend.last : kind.total}
      </Text>
    </RowLink>
  )
}

const styles = StyleSheet.create({ name: { flex: 1 }, bold: { fontWeight: '700' } })
