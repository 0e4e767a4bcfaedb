import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { EssayRow } from '@/features/history/essay-row'
import { type Essay, stateOf } from '@/features/history/essays'
import { firstVersions } from '@/features/history/first-versions'
import { Button } from '@/ui/controls/button'
import { Text } from '@/ui/text'

const SHOWN = 3

/** What waits, and the last three that were read or failed. */
export function LastResults({ essays }: { essays: readonly Essay[] }) {
  const { t } = useTranslation()
  const waiting = essays.filter((essay) => stateOf(essay) === 'waiting')
  const ended = essays.filter((essay) => stateOf(essay) !== 'waiting').slice(0, SHOWN)
  const firsts = firstVersions(essays)
  if (essays.length === 0) return null
  return (
    <View>
      <View style={styles.head}>
        <Text kind="heading" role="heading" aria-level={2} style={styles.title}>
          {t('home.last')}
        </Text>
        <Button label={t('home.all')} look="quiet" small href="/history" />
      </View>
      {[...waiting, ...ended].map((essay) => (
        <EssayRow key={essay.id} essay={essay} isFirstVersion={firsts.has(essay.id)} withLevel />
      ))}
    </View>
  )
}

const styles = StyleSheet.create({
  head: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', marginRight: -16 },
  title: { flexGrow: 1 },
})
