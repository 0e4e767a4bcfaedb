import type { getPrompt, Output } from '@truegul/contract'
import { useRouter } from 'expo-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pressable, ScrollView, StyleSheet, View } from 'react-native'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { IconButton } from '@/ui/controls/icon-button'
import { Icon } from '@/ui/icon'
import { Page } from '@/ui/screen/page'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { RADIUS, SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { countEssay } from './count-essay'
import type { Draft } from './draft'
import { EssayField } from './essay-field'
import { LengthBar } from './length-bar'
import { PromptCard } from './prompt-card'
import type { useDraft } from './use-draft'
import { useSubmitEssay } from './use-submit-essay'

type Props = {
  prompt: Output<typeof getPrompt>
  draft: ReturnType<typeof useDraft> & { initial: Draft }
}

/** The page that is written on: the prompt one tap away on a phone, beside it where there is room. */
export function Editor({ prompt, draft }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const isWide = useIsWide()
  const [isOpen, setOpen] = useState(false)
  const [count, setCount] = useState(() => countEssay(draft.initial.text))
  const { submit, isBusy, problem } = useSubmitEssay()
  const onPause = (text: string) => {
    setCount(countEssay(text))
    draft.showSaved()
  }
  const send = () => {
    const current = draft.current()
    if (current) submit(current)
  }
  const canSend = ['below', 'right', 'above'].includes(count.zone)
  return (
    <Page>
      <Header title={prompt.title} isOpen={isOpen} onToggle={isWide ? null : () => setOpen(!isOpen)} />
      <View style={[styles.columns, isWide && styles.wide]}>
        <View style={styles.column}>
          {isOpen && !isWide && (
            <ScrollView style={styles.prompt} contentContainerStyle={styles.promptPage}>
              <PromptCard prompt={prompt} />
            </ScrollView>
          )}
          <View
            style={[
              styles.sheet,
              { backgroundColor: colours.surface, borderColor: colours.line },
              isWide && styles.sheetWide,
            ]}
          >
            <EssayField
              label={t('write.field')}
              initialText={draft.initial.text}
              onKey={draft.keep}
              onPause={onPause}
            />
          </View>
          {problem && (
            <View style={styles.problem}>
              <ProblemBox words={problemWords(t, problem)} />
            </View>
          )}
          <View style={styles.bar}>
            <View style={styles.length}>
              <LengthBar count={count} savedAt={draft.savedAt} />
            </View>
            <Button
              label={t('write.submit')}
              busyLabel={isBusy ? t('write.busy') : null}
              look={count.zone === 'right' ? 'primary' : 'secondary'}
              small
              disabled={!canSend}
              onPress={send}
            />
          </View>
        </View>
        {isWide && (
          <ScrollView style={styles.side}>
            <PromptCard prompt={prompt} />
          </ScrollView>
        )}
      </View>
    </Page>
  )
}

function Header({ title, isOpen, onToggle }: { title: string; isOpen: boolean; onToggle: (() => void) | null }) {
  const { t } = useTranslation()
  const router = useRouter()
  const back = () => (router.canGoBack() ? router.back() : router.replace('/'))
  return (
    <View style={styles.header}>
      <IconButton name="back" label={t('common.back')} onPress={back} />
      <View style={styles.title}>
        <Text role="heading" aria-level={1} lang="ko" numberOfLines={1} style={styles.name}>
          {title}
        </Text>
        {onToggle && (
          <Pressable
            role="button"
            aria-label={t(isOpen ? 'write.fold' : 'write.prompt')}
            aria-expanded={isOpen}
            onPress={onToggle}
            style={styles.toggle}
          >
            <Text kind="caption" colour="inkMuted">
              {t(isOpen ? 'write.fold' : 'write.prompt')}
            </Text>
            <Icon name={isOpen ? 'up' : 'down'} size={20} colour="inkMuted" />
          </Pressable>
        )}
      </View>
    </View>
  )
}

const styles = StyleSheet.create({
  header: { minHeight: SIZE.header, flexDirection: 'row', alignItems: 'center', gap: 4, paddingHorizontal: 8 },
  title: { flex: 1 },
  name: { lineHeight: 22, fontWeight: '700' },
  toggle: { flexDirection: 'row', alignItems: 'center', gap: 4, minHeight: SIZE.target, marginVertical: -10 },
  columns: { flex: 1 },
  wide: { flexDirection: 'row', gap: 48, paddingHorizontal: 48, paddingBottom: 24 },
  column: { flex: 1, minHeight: 0 },
  side: { width: SIZE.side, flexGrow: 0, flexShrink: 0 },
  prompt: { maxHeight: '45%', flexGrow: 0 },
  promptPage: { padding: 20 },
  sheet: { flex: 1, borderTopWidth: 1, paddingHorizontal: 20, paddingVertical: 16, alignItems: 'center' },
  sheetWide: { borderWidth: 1, borderRadius: RADIUS.medium, paddingHorizontal: 32, paddingVertical: 24 },
  problem: { paddingHorizontal: 20, paddingTop: 12 },
  bar: { flexDirection: 'row', alignItems: 'center', gap: 12, paddingBottom: 8, paddingRight: 12, paddingLeft: 20 },
  length: { flex: 1 },
})
