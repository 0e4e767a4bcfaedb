import { useRouter } from 'expo-router'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Pressable, StyleSheet, View } from 'react-native'
import { useHush } from '@/features/feedback/asked'
import { IconButton } from '@/ui/controls/icon-button'
import { Icon } from '@/ui/icon'
import { HeaderEnd } from '@/ui/screen/header-end'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import type { ExamClock } from '../drafts/draft'
import { ExamTimer } from '../exam/exam-timer'

type Props = {
  title: string
  exam: ExamClock | null
  /** The earlier essay is folded with the prompt. */
  isRewrite: boolean
  isFolded: boolean
  /** Null where the prompt stands beside the text. */
  onFold: (() => void) | null
  onExam: () => void
  onPut: (exam: ExamClock) => void
}

export function EditorHeader({ title, exam, isRewrite, isFolded, onFold, onExam, onPut }: Props) {
  const { t } = useTranslation()
  const router = useRouter()
  const back = () => (router.canGoBack() ? router.back() : router.replace('/'))
  const end = useContext(HeaderEnd)
  useHush(exam !== null)
  return (
    <View style={styles.header}>
      <IconButton name="back" label={t('common.back')} onPress={back} />
      <View style={styles.title}>
        <Text role="heading" aria-level={1} lang="ko" numberOfLines={1} style={styles.name}>
          {title}
        </Text>
        {onFold && <Fold isRewrite={isRewrite} isFolded={isFolded} onFold={onFold} />}
      </View>
      {exam ? (
        <ExamTimer clock={exam} onPut={onPut} onOpen={onExam} />
      ) : (
        <IconButton name="timer" label={t('exam.start-label')} onPress={onExam} />
      )}
      {end}
    </View>
  )
}

function Fold({ isRewrite, isFolded, onFold }: { isRewrite: boolean; isFolded: boolean; onFold: () => void }) {
  const { t } = useTranslation()
  const [shut, opened] = isRewrite
    ? (['rewrite.open', 'rewrite.close'] as const)
    : (['write.prompt', 'write.fold'] as const)
  const words = t(isFolded ? shut : opened)
  return (
    <Pressable role="button" aria-label={words} aria-expanded={!isFolded} onPress={onFold} style={styles.fold}>
      <Text kind="caption" colour="inkMuted">
        {words}
      </Text>
      <Icon name={isFolded ? 'down' : 'up'} size={20} colour="inkMuted" />
    </Pressable>
  )
}

const styles = StyleSheet.create({
  header: { minHeight: SIZE.header, flexDirection: 'row', alignItems: 'center', gap: 4, paddingHorizontal: 8 },
  title: { flex: 1 },
  name: { lineHeight: 22, fontWeight: '700' },
  fold: { flexDirection: 'row', alignItems: 'center', gap: 4, minHeight: SIZE.target, marginVertical: -10 },
})
