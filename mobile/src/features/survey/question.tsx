import type { SurveyAnswers } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '@/lib/words/language'
import { Options } from '@/ui/controls/choice/options'
import { Field } from '@/ui/controls/field'
import type { Survey } from './use-half-filled'

type Answer = SurveyAnswers[string]
type Props = {
  question: Survey['questions'][number]
  answer: Answer | undefined
  isMissing: boolean
  onAnswer: (answer: Answer) => void
}

const STEPS = ['1', '2', '3', '4', '5'] as const
const LONGEST = 2000

/** One question with its answers. A kind that only a newer server knows takes words, which its server may refuse. */
export function Question({ question, answer, isMissing, onAnswer }: Props) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const { kind, text, isRequired, low, high, choices = [], takesSeveral = false } = question
  const asked = text[language]
  const label = isRequired ? t('survey.label', { question: asked, required: t('survey.required') }) : asked
  const problem = isMissing ? t('survey.fault') : null
  if (kind === 'scale') {
    const nameOf = (value: string) => {
      if (value === '1' && low) return t('survey.step-low', { low: low[language] })
      if (value === '5' && high) return t('survey.step-high', { high: high[language] })
      return t('survey.step', { value })
    }
    return (
      <Options
        label={label}
        options={STEPS.map((value) => ({ id: value, label: value, name: nameOf(value) }))}
        selected={typeof answer === 'number' ? [STEPS[answer - 1]!] : []}
        onSelect={([value]) => onAnswer(Number(value))}
        {...(low && high && { ends: [low[language], high[language]] as const })}
        problem={problem}
      />
    )
  }
  if (kind === 'choice') {
    return (
      <Options
        label={label}
        takesSeveral={takesSeveral}
        options={choices.map(({ id, text }) => ({ id, label: text[language] }))}
        selected={Array.isArray(answer) ? answer : []}
        onSelect={onAnswer}
        problem={problem}
      />
    )
  }
  return (
    <Field
      label={label}
      multiline
      maxLength={LONGEST}
      defaultValue={typeof answer === 'string' ? answer : ''}
      onChangeText={onAnswer}
      problem={problem}
    />
  )
}
