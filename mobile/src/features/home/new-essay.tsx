import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { RowLink } from '@/ui/controls/row-link'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import { quotaWords } from './quota-words'

type Props = { quota: Parameters<typeof quotaWords>[2] }

/** The way to a new essay, and how many the day has left. */
export function NewEssay({ quota }: Props) {
  const { t, i18n } = useTranslation()
  const { line } = useColours()
  const left = quotaWords(t, i18n.language, quota, Date.now())
  return (
    <View style={[styles.row, { borderTopColor: line }]}>
      <RowLink href="/prompts">
        <Icon name="pen" />
        <View style={styles.words}>
          <Text kind="label">{t('home.new')}</Text>
          {left && (
            <Text kind="caption" colour="inkMuted" figures>
              {left}
            </Text>
          )}
        </View>
      </RowLink>
    </View>
  )
}

const styles = StyleSheet.create({ row: { borderTopWidth: 1 }, words: { flex: 1, minWidth: 0 } })
