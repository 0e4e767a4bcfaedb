import type { ReactNode } from 'react'
import type { Animated } from 'react-native'
import { StyleSheet, View } from 'react-native'
import type { Result } from '@/lib/api/said'
import { Columns } from '@/ui/screen/columns'
import { FeedbackText } from '../feedback-text'
import { CriterionRow } from './criterion-row'
import { EssayNotes, JudgeNotes } from './notes'
import { Score } from './score'
import { NextSteps, Strengths } from './steps'

type Props = {
  id: string
  result: Result
  /** Of a new result: its cells fill once. */
  filling: Animated.Value | null
  onCriterion: (id: string) => void
  /** Stands after the score: a notice about the text. */
  notice: ReactNode
  /** What a person said over the machine: stands under the score. */
  answer: ReactNode
  rating: ReactNode
  /** To what can be done with it, where there is room for it here. */
  links: ReactNode
  head: ReactNode
}

/** Where the essay stands, what each criterion got, what carries it and what to do next. */
export function SummaryTab({ id, result, filling, onCriterion, notice, answer, rating, links, head }: Props) {
  const widest = Math.max(...result.criteria.map((criterion) => criterion.max))
  const main = (
    <>
      {head}
      <Score result={result} />
      {answer}
      <View>
        {result.criteria.map((criterion, index) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            reasons={result.ledger.filter((line) => line.criterion === criterion.id).length}
            widest={widest}
            filling={filling}
            isLast={index === result.criteria.length - 1}
            onPress={() => onCriterion(criterion.id)}
          />
        ))}
      </View>
    </>
  )
  const side = (
    <View style={styles.side}>
      {notice}
      <EssayNotes result={result} />
      <FeedbackText>{result.overall}</FeedbackText>
      <NextSteps steps={result.nextSteps} />
      <Strengths strengths={result.strengths} />
      {links}
      {rating}
      <JudgeNotes result={result} submissionId={id} />
    </View>
  )
  return <Columns main={main} side={side} />
}

const styles = StyleSheet.create({ side: { gap: 28 } })
