import { useTranslation } from 'react-i18next'
import { Pressable, StyleSheet, View } from 'react-native'
import { onSpace } from '@/ui/controls/choice/on-space'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'

const STEPS = [1, 2, 3, 4, 5] as const

type Props = { stars: number | null; isBusy: boolean; onChoose: (stars: number) => void }

/** The whole result in one to five. What was said stays, and may be said anew. */
export function Stars({ stars, isBusy, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <View style={styles.all}>
      <Text kind="label" colour="inkMuted" style={styles.light}>
        {t('rating.stars')}
      </Text>
      <View role="radiogroup" aria-label={t('rating.stars')} style={styles.line}>
        {STEPS.map((step) => {
          const choose = () => {
            if (!isBusy) onChoose(step)
          }
          return (
            <Pressable
              key={step}
              role="radio"
              aria-checked={step === stars}
              aria-label={t('rating.star', { count: step })}
              onPress={choose}
              {...onSpace(choose)}
              style={styles.star}
            >
              <Icon name={step <= (stars ?? 0) ? 'starFull' : 'star'} size={28} />
            </Pressable>
          )
        })}
      </View>
    </View>
  )
}

const styles = StyleSheet.create({
  all: { gap: 4 },
  line: { flexDirection: 'row', marginLeft: -8 },
  star: { width: SIZE.target, height: SIZE.target, alignItems: 'center', justifyContent: 'center' },
  light: { fontWeight: '400' },
})
