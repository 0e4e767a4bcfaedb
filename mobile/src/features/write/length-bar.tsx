import { ESSAY_LENGTH } from '@truegul/topik'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import type { EssayCount } from './count-essay'

const { askedMin, askedMax, submitMin, submitMax } = ESSAY_LENGTH
const share = (characters: number): `${number}%` => `${Math.min(100, (characters / submitMax) * 100)}%`

/** How long the essay is, on a meter with the zone that the task asks for; with words wherever it does not fit. */
export function LengthBar({ count, savedAt }: { count: EssayCount; savedAt: number }) {
  const { t } = useTranslation()
  const colours = useColours()
  const words = useLengthWords(count)
  return (
    <View>
      {words && (
        <View style={[styles.words, { backgroundColor: colours.noticeTint }]}>
          <Text kind="label" colour="notice" aria-live="polite">
            {words}
          </Text>
        </View>
      )}
      <View style={[styles.meter, { backgroundColor: colours.sunken }]} aria-hidden>
        <View
          style={[
            styles.zone,
            {
              left: share(askedMin),
              right: `${100 - (askedMax / submitMax) * 100}%`,
              backgroundColor: colours.lineControl,
            },
          ]}
        />
        <View style={[styles.fill, { width: share(count.characters), backgroundColor: colours.ink }]} />
      </View>
      <View style={styles.counts}>
        <View style={styles.line}>
          <Text kind="heading" figures testID="characters">
            {count.characters}
          </Text>
          <Text kind="label" colour="inkMuted" figures>
            {t('write.of-range', { low: askedMin, high: askedMax })}
          </Text>
          {count.zone === 'right' && <Icon name="check" size={20} />}
        </View>
        <View style={styles.line}>
          <Text kind="caption" colour="inkMuted" figures>
            {t('write.cells', { count: count.cells })}
          </Text>
          {savedAt > 0 && <Saved at={savedAt} />}
        </View>
      </View>
    </View>
  )
}

function Saved({ at }: { at: number }) {
  const { t, i18n } = useTranslation()
  const time = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' }).format(at)
  return (
    <View style={styles.line}>
      <Icon name="saved" size={16} colour="inkMuted" />
      <Text kind="caption" colour="inkMuted" figures>
        {t('write.saved-here', { time })}
      </Text>
    </View>
  )
}

/** Where the length does not fit, what to know; null where it does. */
function useLengthWords({ zone, characters }: EssayCount): string | null {
  const { t } = useTranslation()
  if (zone === 'too-short') return t('write.too-short', { count: submitMin - characters })
  if (zone === 'above') return t('write.over', { count: characters - askedMax, high: askedMax })
  if (zone === 'too-long') return t('write.too-long', { count: characters - submitMax, max: submitMax })
  return null
}

const styles = StyleSheet.create({
  words: { paddingHorizontal: 20, paddingVertical: 8 },
  meter: { height: 4 },
  zone: { position: 'absolute', top: 0, bottom: 0, opacity: 0.55 },
  fill: { position: 'absolute', top: 0, bottom: 0, left: 0 },
  counts: { gap: 1, paddingTop: 8 },
  line: { flexDirection: 'row', alignItems: 'center', gap: 8, flexWrap: 'wrap' },
})
