import type { TFunction } from 'i18next'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScrollView } from 'react-native'
import type { Result } from '@/lib/api/said'
import { Tabs } from '@/ui/controls/choice/tabs'
import { Screen } from '@/ui/screen/screen'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { AppealAnswer } from './appeal/appeal-answer'
import { AppealBox } from './appeal/appeal-box'
import { FeedbackLanguage, feedbackLanguageOf } from './feedback-text'
import { PointsTab } from './points/points-tab'
import { Links } from './summary/links'
import { MachineNotice } from './summary/machine-notice'
import { Rating } from './summary/rating'
import { SummaryTab } from './summary/summary-tab'
import { useFirstFill } from './summary/use-first-fill'
import { type Mark, markOfLine, marksOf } from './text/marks/marks'
import { standingToCheck } from './text/marks/pieces-to-check'
import { useTries } from './text/marks/use-tries'
import { MarkSheet } from './text/sheet/mark-sheet'
import { WrongMark } from './text/sheet/wrong-mark'
import { TextTab } from './text/text-tab'
import { useOpenMark } from './text/use-open-mark'
import { usePromptTitle } from './use-prompt-title'
import { useRate } from './use-rate'
import type { Opened } from './use-submission'

type Tab = 'result' | 'text' | 'points'

type Props = {
  submission: Opened['submission']
  result: Result
  ratings: Opened['ratings']
  appeal: Opened['appeal']
  banner: ReactNode
}

/** A judged essay: its place on the scale, its text with the marks, and every lost point. */
export function Judged({ submission, result, ratings, appeal, banner }: Props) {
  const { t } = useTranslation()
  const isWide = useIsWide()
  const scroll = useRef<ScrollView>(null)
  const [tab, setTab] = useState<Tab>('result')
  const [criterion, setCriterion] = useState<string | null>(null)
  const marks = useMemo(() => marksOf(submission.text, result), [submission.text, result])
  const toCheck = useMemo(() => standingToCheck(submission.text, result.toCheck), [submission.text, result])
  const { open, takesFocus, openMark } = useOpenMark()
  const tries = useTries()
  const rate = useRate(submission.id)
  const filling = useFirstFill(submission.seenAt === null)
  const language = feedbackLanguageOf(result.language)
  const title = usePromptTitle(submission.promptId)
  const show = (next: Tab, part: string | null = null) => {
    setTab(next)
    setCriterion(part)
    if (next !== 'text') openMark(null)
    scroll.current?.scrollTo({ y: 0, animated: false })
  }
  const jump = (index: number) => {
    show('text')
    openMark(markOfLine(marks, index)?.number ?? null)
  }
  const mark = marks.find(({ number }) => number === open)
  const sheet = mark && (
    <MarkSheet
      mark={mark}
      text={submission.text}
      all={marks.length}
      tries={tries}
      takesFocus={takesFocus}
      onSelect={openMark}
      foot={<WrongMark key={mark.number} mark={mark} ratings={ratings} rate={rate} />}
    />
  )
  const links = <Links submission={submission} />
  const head = <Tabs tabs={tabsOf(t, result, marks)} selected={tab} onSelect={show} />
  return (
    <Screen
      title={title ?? t('result.tab-result')}
      {...(title ? { titleLang: 'ko' as const } : {})}
      backTo="/"
      scrollRef={scroll}
      banner={banner}
      foot={tab === 'result' && !isWide && links}
      sheet={!isWide && sheet && <FeedbackLanguage value={language}>{sheet}</FeedbackLanguage>}
    >
      <FeedbackLanguage value={language}>
        {tab === 'result' && (
          <SummaryTab
            head={head}
            id={submission.id}
            result={result}
            filling={filling}
            onCriterion={(id) => show('points', id)}
            notice={<MachineNotice id={submission.id} result={result} />}
            links={isWide && links}
            answer={appeal?.answer && <AppealAnswer answer={appeal.answer} result={result} />}
            rating={
              <>
                <Rating ratings={ratings} rate={rate} />
                <AppealBox id={submission.id} appeal={appeal} />
              </>
            }
          />
        )}
        {tab === 'text' && (
          <TextTab
            head={head}
            id={submission.id}
            text={submission.text}
            marks={marks}
            toCheck={toCheck}
            tries={tries}
            scroll={scroll}
            open={open}
            onOpen={openMark}
            sheet={isWide && sheet}
          />
        )}
        {tab === 'points' && (
          <PointsTab
            head={head}
            result={result}
            shown={criterion}
            scroll={scroll}
            hasPlace={(index) => markOfLine(marks, index) !== null}
            onJump={jump}
          />
        )}
      </FeedbackLanguage>
    </Screen>
  )
}

function tabsOf(t: TFunction, { max, total }: Result, marks: readonly Mark[]) {
  const lost = max - total
  return [
    { id: 'result' as const, label: t('result.tab-result'), count: null },
    { id: 'text' as const, label: t('result.tab-text'), count: String(marks.length) },
    {
      id: 'points' as const,
      label: t('result.tab-points'),
      count: lost > 0 ? t('result.minus', { points: lost }) : '0',
    },
  ]
}
