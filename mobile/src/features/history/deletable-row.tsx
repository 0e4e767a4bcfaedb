import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { IconButton } from '@/ui/controls/icon-button'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import type { Essay } from './essays'
import { useDeleteEssay } from './use-delete-essay'
import { useEssayWords } from './use-essay-words'

/** An essay that can be deleted: asked once more in its place, because nothing brings it back. */
export function DeletableRow({ essay, isFirstVersion }: { essay: Essay; isFirstVersion: boolean }) {
  const { t } = useTranslation()
  const { line } = useColours()
  const { title, titleLang, detail } = useEssayWords(essay, { isFirstVersion, withLevel: false })
  const [isAsking, setAsking] = useState(false)
  const { deleteEssay, isBusy, problem } = useDeleteEssay(essay.id)
  return (
    <View style={[styles.box, { borderBottomColor: line }]}>
      <View style={styles.row}>
        <View style={styles.words}>
          <Text kind="label" lang={titleLang}>
            {title}
          </Text>
          <Text kind="caption" colour="inkMuted" figures>
            {detail}
          </Text>
        </View>
        {!isAsking && (
          <IconButton name="trash" label={t('history.delete', { title, detail })} onPress={() => setAsking(true)} />
        )}
      </View>
      {isAsking && (
        <View role="group" aria-label={t('history.delete', { title, detail })} style={styles.question}>
          <Text kind="label" style={styles.light} aria-live="polite">
            {t('history.delete-ask')}
          </Text>
          {problem && <ProblemBox words={problemWords(t, problem)} />}
          <View style={styles.answers}>
            <Button label={t('history.delete-no')} small onPress={() => setAsking(false)} look="secondary" />
            <Button
              label={t('history.delete-yes')}
              icon="trash"
              small
              busyLabel={isBusy ? t('history.deleting') : null}
              onPress={deleteEssay}
            />
          </View>
        </View>
      )}
    </View>
  )
}

const styles = StyleSheet.create({
  box: { borderBottomWidth: 1, paddingVertical: 8, gap: 8 },
  row: { minHeight: SIZE.row - 16, flexDirection: 'row', alignItems: 'center', gap: 12 },
  words: { flex: 1, minWidth: 0, gap: 2 },
  question: { gap: 12, paddingBottom: 8 },
  answers: { flexDirection: 'row', flexWrap: 'wrap', gap: 12 },
  light: { fontWeight: '400' },
})
