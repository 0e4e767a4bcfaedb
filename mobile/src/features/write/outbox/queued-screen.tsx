import { useRouter } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useTime } from '@/lib/words/use-time'
import { Button } from '@/ui/controls/button'
import { Icon } from '@/ui/icon'
import { Screen } from '@/ui/screen/screen'
import { Text } from '@/ui/text'
import { RADIUS, SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import type { Draft } from '../drafts/draft'
import type { Drafts } from '../drafts/open-drafts'
import type { useSubmit } from './use-submit'

type Props = { drafts: Drafts; draft: Draft; submit: ReturnType<typeof useSubmit> }

/** An essay that waits on this device for the network, the server or a log-in. */
export function QueuedScreen({ drafts, draft, submit }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const router = useRouter()
  const time = useTime()
  return (
    <Screen
      title={t('queued.title')}
      backTo="/"
      foot={
        <>
          <Button label={t('queued.home')} onPress={() => router.replace('/')} />
          <Button
            label={t('queued.take-back')}
            look="quiet"
            onPress={() => void drafts.put(takenBack(drafts.get(draft.id) ?? draft))}
          />
        </>
      }
    >
      <View style={styles.column}>
        <View role="status" style={styles.line}>
          <Icon name="offline" />
          <Text kind="heading" style={styles.grow}>
            {t('queued.heading')}
          </Text>
        </View>
        <Text colour="inkMuted">{t('queued.note')}</Text>
        <View style={styles.line}>
          <Text kind="caption" colour="inkMuted" figures style={styles.grow}>
            {t('queued.since', { time: time(draft.queuedAt ?? 0) })}
          </Text>
          <Button label={t('queued.now')} look="secondary" icon="retry" small onPress={submit.send} />
        </View>
        <View style={[styles.text, { backgroundColor: colours.surface, borderColor: colours.line }]}>
          <Text kind="essay" lang="ko">
            {draft.text}
          </Text>
        </View>
      </View>
    </Screen>
  )
}

/**
 * Written on after it waited. It keeps its id: if it did arrive, whose answer was lost, the server says so and the learner decides.
 */
const takenBack = (draft: Draft): Draft => ({ ...draft, queuedAt: null })

const styles = StyleSheet.create({
  column: { gap: 16, maxWidth: SIZE.measure },
  line: { flexDirection: 'row', alignItems: 'center', gap: 12, flexWrap: 'wrap' },
  grow: { flexGrow: 1, flexShrink: 1 },
  text: { borderWidth: 1, borderRadius: RADIUS.medium, padding: 20 },
})
