import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import type { Prompt } from '@/lib/api/said'
import { Page } from '@/ui/screen/page'
import { RADIUS, SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { useIsWide } from '@/ui/theme/use-is-wide'
import type { Draft } from '../drafts/draft'
import type { Drafts } from '../drafts/open-drafts'
import { ConflictBox } from '../drafts/sync/conflict-box'
import { ExamSheet } from '../exam/exam-sheet'
import { useIsOver } from '../exam/use-is-over'
import { HintList } from '../hints/hint-list'
import { useHints } from '../hints/use-hints'
import { RefusedBox } from '../outbox/refused-box'
import { SubmitSheet } from '../outbox/submit-sheet'
import type { useSubmit } from '../outbox/use-submit'
import { Beside } from '../rewrite/beside'
import { countEssay } from './count-essay'
import { EditorBar } from './editor-bar'
import { EditorHeader } from './editor-header'
import { EssayField } from './essay-field'
import { NoticeLine } from './notice-line'
import { PromptFold } from './prompt-fold'
import { useKeptText } from './use-kept-text'

type Props = {
  prompt: Prompt
  drafts: Drafts
  draft: Draft
  submit: ReturnType<typeof useSubmit>
}

/** Where an essay is written: the prompt folded above or beside it, the length below, and whatever there is to know in between. */
export function Editor({ prompt, drafts, draft, submit }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const isWide = useIsWide()
  const rewriteOf = draft.exam === null ? draft.rewriteOf : null
  // An empty page says nothing about what is to be written anew.
  const [isFolded, setFolded] = useState(rewriteOf === null || draft.text !== '')
  const [sheet, setSheet] = useState<'submit' | 'exam' | null>(null)
  const { text, isKept, onKey, onPause } = useKeptText(drafts, draft)
  const count = countEssay(text)
  const isExam = draft.exam !== null
  const isOver = useIsOver(draft.exam)
  const hints = useHints(isExam ? null : text, prompt)
  /** With the keys since the screen was drawn. */
  const now = () => drafts.get(draft.id) ?? draft
  const beginWith = (earlier: string) =>
    void drafts.put({ ...now(), text: earlier, changedAt: Date.now(), inAccountAt: null, trouble: null })
  const beside = { prompt, rewriteOf, text, onBegin: beginWith }
  /** The sheet stays while it is sent, and is gone when there is something to say. */
  const send = () => {
    setSheet(null)
    submit.send()
  }
  const isSheetOpen = sheet === 'submit' || submit.isSending
  return (
    <Page>
      <EditorHeader
        title={prompt.title}
        exam={draft.exam}
        isRewrite={rewriteOf !== null}
        isFolded={isFolded}
        onFold={isWide ? null : () => setFolded(!isFolded)}
        onExam={() => setSheet('exam')}
        onPut={(exam) => void drafts.put({ ...now(), exam })}
      />
      <View style={[styles.columns, isWide && styles.wide]}>
        <View style={styles.column}>
          {draft.other && <ConflictBox drafts={drafts} draft={draft} other={draft.other} />}
          {draft.refusal && <RefusedBox drafts={drafts} draft={draft} why={draft.refusal} onSend={submit.send} />}
          {isOver && <NoticeLine words={t('exam.over')} />}
          {!isKept && <NoticeLine words={t('write.not-saved')} />}
          <View style={[styles.sheet, isWide && styles.sheetWide, paper(colours)]}>
            <EssayField label={t('write.field')} initialText={draft.text} onKey={onKey} onPause={onPause} />
          </View>
          <EditorBar
            draft={draft}
            count={count}
            isExam={isExam}
            hints={isWide ? null : hints}
            onSubmit={() => setSheet('submit')}
          />
          {!isFolded && !isWide && (
            <PromptFold isRewrite={rewriteOf !== null} onFold={() => setFolded(true)}>
              <Beside {...beside} />
            </PromptFold>
          )}
        </View>
        {isWide && (
          <View style={styles.side}>
            <Beside {...beside}>{hints && <HintList hints={hints} />}</Beside>
          </View>
        )}
      </View>
      {isSheetOpen && (
        <SubmitSheet
          prompt={prompt}
          count={count}
          hints={hints}
          isSending={submit.isSending}
          onSend={send}
          onClose={() => setSheet(null)}
        />
      )}
      {(sheet === 'exam' || (draft.exam && 'left' in draft.exam)) && (
        <ExamSheet drafts={drafts} draft={draft} isOver={isOver} onClose={() => setSheet(null)} />
      )}
    </Page>
  )
}

const paper = (colours: ReturnType<typeof useColours>) => ({
  backgroundColor: colours.surface,
  borderColor: colours.line,
})

const styles = StyleSheet.create({
  columns: { flex: 1 },
  wide: { flexDirection: 'row', gap: 48, paddingHorizontal: 48, paddingBottom: 24 },
  column: { flex: 1, minHeight: 0 },
  side: { width: SIZE.side, flexGrow: 0, flexShrink: 0 },
  sheet: { flex: 1, borderTopWidth: 1, paddingHorizontal: 20, paddingVertical: 16, alignItems: 'center' },
  sheetWide: { borderWidth: 1, borderRadius: RADIUS.medium, paddingHorizontal: 32, paddingVertical: 24 },
})
