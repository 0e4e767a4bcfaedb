import { ESSAY_LENGTH } from '@truegul/topik'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import type { EssayCount } from './count-essay'
import { LengthBar } from './length-bar'
import { NoticeLine } from './notice-line'

const { askedMax, submitMin, submitMax } = ESSAY_LENGTH

type Props = { count: EssayCount; isShown: boolean }

/** How long the essay is, on a line with the zone that the task asks for; with words wherever it does not fit. */
export function LengthMeter({ count, isShown }: Props) {
  const { t } = useTranslation()
  const { zone, characters } = count
  return (
    <View>
      {zone === 'above' && isShown && (
        <NoticeLine words={t('write.over', { count: characters - askedMax, high: askedMax })} />
      )}
      {zone === 'too-long' && (
        <NoticeLine words={t('write.too-long', { count: characters - submitMax, max: submitMax })} />
      )}
      {isShown && <LengthBar characters={characters} />}
      {zone === 'too-short' && (
        <Text kind="caption" colour="inkMuted" role="status" style={styles.words}>
          {t('write.too-short', { count: submitMin - characters })}
        </Text>
      )}
    </View>
  )
}

const styles = StyleSheet.create({ words: { paddingHorizontal: 20, paddingTop: 8 } })
