import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

/** A sentence on what went wrong, and the way on. */
export function ProblemBox({ words, onRetry }: { words: string; onRetry?: () => void }) {
  const { t } = useTranslation()
  const colours = useColours()
  return (
    <View role="alert" style={[styles.box, { backgroundColor: colours.noticeTint }]}>
      <Text kind="label" colour="notice">
        {words}
      </Text>
      {onRetry && <Button label={t('common.retry')} look="secondary" small onPress={onRetry} />}
    </View>
  )
}

const styles = StyleSheet.create({ box: { borderRadius: RADIUS.medium, padding: 16, gap: 12 } })
