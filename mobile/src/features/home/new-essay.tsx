import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { RowLink } from '@/ui/controls/row-link'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import { quotaWords } from './quota-words'

type Props = {
  quota: Parameters<typeof quotaWords>[2]
  /** Nothing else is to be gone on with: then this is what the screen is for. */
  isFirst: boolean
}

/** The way to a new essay, and how many the day has left. */
export function NewEssay({ quota, isFirst }: Props) {
  const { t, i18n } = useTranslation()
  const { line } = useColours()
  const left = quotaWords(t, i18n.language, quota, Date.now())
  if (isFirst) {
    return (
      <View style={styles.first}>
        <Button label={t('home.new')} icon="pen" href="/prompts" />
        {left && (
          <Text kind="caption" colour="inkMuted" figures style={styles.middle}>
            {left}
          </Text>
        )}
      </View>
    )
  }
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

const styles = StyleSheet.create({
  first: { gap: 12 },
  middle: { textAlign: 'center' },
  row: { borderTopWidth: 1 },
  words: { flex: 1, minWidth: 0 },
})
