import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { CheckRow } from '@/ui/controls/choice/check-row'
import { SelectField } from '@/ui/controls/choice/select-field'
import { Text } from '@/ui/text'
import { useRecentEssays } from './use-recent-essays'

export type EssayChoice = { id: string | null; mayRead: boolean }

type Props = {
  essay: EssayChoice
  /** The essay of the screen below. */
  here: string | null
  onChange: (essay: EssayChoice) => void
}

const NONE = 'none'

/** Which essay it is about, and whether we may read it: only where the learner says so, for this one. */
export function AboutEssay({ essay, here, onChange }: Props) {
  const { t } = useTranslation()
  const essays = useRecentEssays()
  if (here === null && essays.length === 0) return null
  const isListed = here === null || essays.some(({ id }) => id === here)
  const options = [
    { id: NONE, label: t('feedback.essay-none') },
    ...(isListed ? [] : [{ id: here, label: t('feedback.essay-here') }]),
    ...essays,
  ]
  return (
    <View style={styles.about}>
      <SelectField
        label={t('feedback.essay')}
        empty={t('feedback.essay-none')}
        options={options}
        selected={essay.id ?? NONE}
        onSelect={(id) => onChange({ ...essay, id: id === NONE ? null : id })}
      />
      {essay.id !== null && (
        <View>
          <CheckRow
            label={t('feedback.may-read')}
            isOn={essay.mayRead}
            onChange={(mayRead) => onChange({ ...essay, mayRead })}
          />
          <Text kind="caption" colour="inkMuted">
            {t('feedback.may-read-note')}
          </Text>
        </View>
      )}
    </View>
  )
}

const styles = StyleSheet.create({ about: { gap: 8 } })
