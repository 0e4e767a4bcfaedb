import { criterionShownAs } from '@truegul/contract'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type ScrollView, StyleSheet, View } from 'react-native'
import { criterionColours } from '@/ui/criterion/criterion-colours'
import { useCriterionNames } from '@/ui/criterion/use-criterion-names'
import { Icon } from '@/ui/icon'
import { scrollToView } from '@/ui/screen/scroll-to-view'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import { FeedbackText } from '../feedback-text'
import type { CriterionLedger } from './ledger'
import { PointLine } from './point-line'

type Props = {
  ledger: CriterionLedger
  scroll: RefObject<ScrollView | null>
  isShown: boolean
  hasPlace: (index: number) => boolean
  onJump: (index: number) => void
}

/** One criterion: what the judge says of it, and a line for each reason. */
export function CriterionPoints({ ledger, scroll, isShown, hasPlace, onJump }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const part = useRef<View>(null)
  useEffect(() => {
    if (isShown && part.current && scroll.current) scrollToView(scroll.current, part.current)
  }, [isShown, scroll])
  const { id, score, max, feedback, rows } = ledger
  const { fill, icon } = criterionColours(id)
  return (
    <View ref={part}>
      <View style={[styles.head, { borderBottomColor: colours.lineControl }]}>
        {icon && <Icon name={icon} size={20} colour={fill} />}
        <Text kind="label" role="heading" aria-level={2} colour={fill} style={[styles.grow, styles.bold]}>
          {criterionShownAs(id, useCriterionNames())}
        </Text>
        {max !== null && (
          <Text kind="label" figures style={styles.bold}>
            {score}
            <Text kind="label" colour="inkMuted" style={styles.light}>{` ${t('result.of', { max })}`}</Text>
          </Text>
        )}
      </View>
      {feedback !== null && (
        <FeedbackText kind="label" style={[styles.light, styles.feedback]}>
          {feedback}
        </FeedbackText>
      )}
      {rows.map((row, at) => (
        <PointLine
          key={row.index ?? 'rest'}
          row={row}
          criterion={id}
          isLast={at === rows.length - 1}
          onJump={row.index !== null && hasPlace(row.index) ? onJump : null}
        />
      ))}
    </View>
  )
}

const styles = StyleSheet.create({
  head: { flexDirection: 'row', alignItems: 'center', gap: 8, paddingBottom: 8, borderBottomWidth: 1 },
  grow: { flex: 1 },
  bold: { fontWeight: '700' },
  light: { fontWeight: '400' },
  feedback: { paddingTop: 12, lineHeight: 23 },
})
