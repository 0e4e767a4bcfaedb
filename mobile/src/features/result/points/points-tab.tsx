import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { type ScrollView, StyleSheet, View } from 'react-native'
import type { Result } from '@/lib/api/said'
import { Columns } from '@/ui/screen/columns'
import { Text } from '@/ui/text'
import { CriterionPoints } from './criterion-points'
import { ledgerOf } from './ledger'
import { Sum } from './sum'

type Props = {
  result: Result
  /** Criterion that was asked for: its part comes before the eyes. */
  shown: string | null
  scroll: RefObject<ScrollView | null>
  /** Whether a line has a place in the text, and how to get there. */
  hasPlace: (index: number) => boolean
  onJump: (index: number) => void
  head: ReactNode
}

/** Every lost point: from the full score down to the total, by criterion, each with its reason and its place. */
export function PointsTab({ result, shown, scroll, hasPlace, onJump, head }: Props) {
  const { t } = useTranslation()
  const main = (
    <View style={styles.column}>
      {head}
      <Sum result={result} />
      {ledgerOf(result).map((ledger) => (
        <CriterionPoints
          key={ledger.id}
          ledger={ledger}
          scroll={scroll}
          isShown={ledger.id === shown}
          hasPlace={hasPlace}
          onJump={onJump}
        />
      ))}
      <Text kind="caption" colour="inkMuted">
        {t('result.rubric', { rubric: result.provenance.rubricVersion })}
      </Text>
    </View>
  )
  return <Columns main={main} />
}

const styles = StyleSheet.create({ column: { gap: 24, maxWidth: 680, width: '100%' } })
