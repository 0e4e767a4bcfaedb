import type { PreCheckFinding } from '@truegul/judge'
import { ESSAY_LENGTH } from '@truegul/topik'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { Icon } from '@/ui/icon'
import { Sheet } from '@/ui/screen/sheet'
import { Text } from '@/ui/text'
import type { Draft } from '../drafts/draft'
import { HintLines } from '../hints/hint-lines'
import { canSubmit, type EssayCount } from './count-essay'
import { LengthMeter } from './length-meter'
import { SavedLine } from './saved-line'

type Props = {
  draft: Draft
  count: EssayCount
  /** No count then, but when it is asked for. */
  isExam: boolean
  /** Null where they stand beside the text, and where there are none to be had. */
  hints: readonly PreCheckFinding[] | null
  onSubmit: () => void
}

/** Below the text: its length, where it is kept, what a quick look finds, and the way on. */
export function EditorBar({ draft, count, isExam, hints, onSubmit }: Props) {
  const { t } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const isShown = !isExam || isAsked
  return (
    <View>
      <LengthMeter count={count} isShown={isShown} />
      <View style={styles.bar}>
        <View style={styles.left}>
          {isShown && <Characters count={count} />}
          <View style={styles.line}>
            {isShown && (
              <Text kind="caption" colour="inkMuted" figures>
                {t('write.cells', { count: count.cells })}
              </Text>
            )}
            <SavedLine draft={draft} />
          </View>
        </View>
        {isExam && <Quiet label={t(isAsked ? 'exam.hide-count' : 'exam.count')} onPress={() => setAsked(!isAsked)} />}
        {hints && hints.length > 0 && (
          <Quiet label={t('hints.open', { count: hints.length })} onPress={() => setOpen(true)} />
        )}
        <Button
          label={t('write.submit')}
          look={count.zone === 'right' ? 'primary' : 'secondary'}
          small
          disabled={!canSubmit(count.zone)}
          onPress={onSubmit}
        />
      </View>
      {isOpen && hints && (
        <Sheet title={t('hints.title')} onClose={() => setOpen(false)}>
          <HintLines hints={hints} />
        </Sheet>
      )}
    </View>
  )
}

function Characters({ count }: { count: EssayCount }) {
  const { t } = useTranslation()
  return (
    <View style={styles.line}>
      <Text kind="heading" figures testID="characters">
        {count.characters}
      </Text>
      <Text kind="label" colour="inkMuted" figures style={styles.range}>
        {t('write.of-range', { low: ESSAY_LENGTH.askedMin, high: ESSAY_LENGTH.askedMax })}
      </Text>
      {count.zone === 'right' && <Icon name="check" size={20} />}
    </View>
  )
}

const Quiet = ({ label, onPress }: { label: string; onPress: () => void }) => (
  <Button label={label} look="quiet" small onPress={onPress} />
)

const styles = StyleSheet.create({
  bar: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: 4,
    paddingTop: 8,
    paddingBottom: 8,
    paddingRight: 12,
    paddingLeft: 20,
  },
  // beside the buttons as long as a line of it fits: it gets a line more before they do
  left: { flexGrow: 1, flexShrink: 1, flexBasis: 132, gap: 1 },
  line: { flexDirection: 'row', alignItems: 'center', columnGap: 8, flexWrap: 'wrap' },
  range: { fontWeight: '400' },
})
