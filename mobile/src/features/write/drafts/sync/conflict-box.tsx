import { countCharacters } from '@truegul/topik'
import { useRouter } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { ScrollView, StyleSheet, View } from 'react-native'
import { useTime } from '@/lib/words/use-time'
import { Button } from '@/ui/controls/button'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import type { Draft } from '../draft'
import { newIds } from '../new-draft'
import type { Drafts } from '../open-drafts'
import { keepBoth, keepMine, takeTheirs } from './settle-draft'

type Props = { drafts: Drafts; draft: Draft; other: NonNullable<Draft['other']> }

/** Both sides were written on: mine, theirs or both. Until the learner chose, both stay and the text can be written on. */
export function ConflictBox({ drafts, draft, other }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const router = useRouter()
  const time = useTime()
  /** What was typed since the screen was drawn belongs to it. */
  const now = () => drafts.get(draft.id) ?? draft
  const both = async () => {
    const { mine, theirs } = keepBoth(now(), newIds())
    await drafts.put(mine)
    await drafts.put(theirs)
    // Whoever wrote goes on with what they wrote.
    router.setParams({ draft: mine.id })
  }
  return (
    <ScrollView style={styles.frame} contentContainerStyle={[styles.box, { backgroundColor: colours.noticeTint }]}>
      <View role="alert" style={styles.head}>
        <Text kind="label" colour="notice" style={styles.bold}>
          {t('conflict.title')}
        </Text>
        <Text kind="label" colour="notice">
          {t('conflict.note')}
        </Text>
      </View>
      <Version title={t('conflict.mine', { time: time(draft.changedAt) })} text={draft.text} />
      <Version title={t('conflict.theirs', { time: time(other.changedAt) })} text={other.text} />
      <View style={styles.line}>
        <Button label={t('conflict.keep-both')} look="secondary" small onPress={() => void both()} />
        <Button
          label={t('conflict.keep-mine')}
          look="secondary"
          small
          onPress={() => void drafts.put(keepMine(now()))}
        />
        <Button
          label={t('conflict.take-theirs')}
          look="secondary"
          small
          onPress={() => void drafts.put(takeTheirs(now()))}
        />
      </View>
    </ScrollView>
  )
}

function Version({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation()
  return (
    <View>
      <Text kind="caption" colour="notice" figures>
        {title}, {t('conflict.characters', { count: countCharacters(text) })}
      </Text>
      <Text kind="label" lang="ko" numberOfLines={2} style={styles.text}>
        {text.trim() === '' ? t('conflict.empty') : text.slice(-160)}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({
  frame: { maxHeight: '60%', flexGrow: 0, flexShrink: 0 },
  box: { paddingHorizontal: 20, paddingVertical: 12, gap: 12 },
  head: { gap: 4 },
  bold: { fontWeight: '700' },
  text: { fontWeight: '400' },
  line: { flexDirection: 'row', flexWrap: 'wrap', gap: 8 },
})
