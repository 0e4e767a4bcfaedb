import type { Result, Submission } from '@truegul/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Tabs } from '@/ui/controls/tabs'
import { Screen } from '@/ui/screen/screen'
import { PointsTab } from './points-tab'
import { SummaryTab } from './summary-tab'
import { TextTab } from './text-tab'
import { usePromptTitle } from './use-prompt-title'

const TABS = ['result', 'text', 'points'] as const
type Tab = (typeof TABS)[number]

/** A judged essay: its place on the scale, its text with the marks, and every lost point. */
export function Judged({ submission, result }: { submission: Submission; result: Result }) {
  const { t } = useTranslation()
  const [tab, setTab] = useState<Tab>('result')
  const title = usePromptTitle(submission.promptId)
  const lost = result.max - result.total
  const counts: Record<Tab, string | null> = {
    result: null,
    text: String(result.corrections.length),
    points: lost > 0 ? `−${lost}` : '0',
  }
  return (
    <Screen title={title ?? t('result.tab-result')} {...(title ? { titleLang: 'ko' as const } : {})} backTo="/">
      <View style={styles.column}>
        <Tabs
          tabs={TABS.map((id) => ({ id, label: t(`result.tab-${id}`), count: counts[id] }))}
          selected={tab}
          onSelect={setTab}
        />
        {tab === 'result' && <SummaryTab result={result} onPoints={() => setTab('points')} />}
        {tab === 'text' && <TextTab text={submission.text} result={result} />}
        {tab === 'points' && <PointsTab result={result} />}
      </View>
    </Screen>
  )
}

const styles = StyleSheet.create({ column: { maxWidth: 680, width: '100%', gap: 20 } })
