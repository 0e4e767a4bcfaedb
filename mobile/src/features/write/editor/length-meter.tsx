import { ESSAY_LENGTH } from '@truegul/topik'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import type { EssayCount } from './count-essay'
import { NoticeLine } from './notice-line'

const { askedMin, askedMax, submitMin, submitMax } = ESSAY_LENGTH
const share = (characters: number): `${number}%` => `${Math.min(100, (characters / submitMax) * 100)}%`

type Props = { count: EssayCount; isShown: boolean }

/** How long the essay is, on a line with the zone that the task asks for; with words wherever it does not fit. */
export function LengthMeter({ count, isShown }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const { zone, characters } = count
  const zoneColours = {
    left: share(askedMin),
    right: share(submitMax - askedMax),
    backgroundColor: colours.lineControl,
  }
  return (
    <View>
      {zone === 'above' && isShown && (
        <NoticeLine words={t('write.over', { count: characters - askedMax, high: askedMax })} />
      )}
      {zone === 'too-long' && (
        <NoticeLine words={t('write.too-long', { count: characters - submitMax, max: submitMax })} />
      )}
      {isShown && (
        <View style={[styles.meter, { backgroundColor: colours.sunken }]} aria-hidden>
          <View style={[styles.zone, zoneColours]} />
          <View style={[styles.fill, { width: share(characters), backgroundColor: colours.ink }]} />
        </View>
      )}
      {zone === 'too-short' && (
        <Text kind="caption" colour="inkMuted" role="status" style={styles.words}>
          {t('write.too-short', { count: submitMin - characters })}
        </Text>
      )}
    </View>
  )
}

const styles = StyleSheet.create({
  meter: { height: 4 },
  zone: { position: 'absolute', top: 0, bottom: 0, opacity: 0.55 },
  fill: { position: 'absolute', top: 0, bottom: 0, left: 0 },
  words: { paddingHorizontal: 20, paddingTop: 8 },
})
