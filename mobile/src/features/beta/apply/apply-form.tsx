import { AimedLevel, applyForBeta, BetaChannel, DevicePlatform } from '@truegul/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { EmailField } from '@/features/account/email-field'
import { useCall } from '@/lib/api/use-call'
import { currentLanguage } from '@/lib/words/language'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { CheckRow } from '@/ui/controls/choice/check-row'
import { Options } from '@/ui/controls/choice/options'
import { SelectField } from '@/ui/controls/choice/select-field'
import { DateField } from '@/ui/controls/date-field'
import { Fault } from '@/ui/controls/fault'
import { Form } from '@/ui/controls/form'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { Honeypot } from './honeypot'
import { languageOptions } from './language-names'
import { AGREEMENTS, type Agreement, applicationOf, type Wish, wishFaults } from './wish'

type Props = { wish: Wish; onChange: (wish: Wish) => void; onSent: () => void }

/** What we ask of an applicant. What is missing is said at its field once they tried to send. */
export function ApplyForm({ wish, onChange, onSent }: Props) {
  const { t } = useTranslation()
  const [isChecked, setChecked] = useState(false)
  const { run, isBusy, problem } = useCall(applyForBeta, onSent)
  const faults = wishFaults(t, wish)
  const isWhole = Object.values(faults).every((fault) => fault === null)
  const wrong = (field: keyof typeof faults) => (isChecked ? faults[field] : null)
  const change = (part: Partial<Wish>) => onChange({ ...wish, ...part })
  const submit = () => {
    setChecked(true)
    const application = applicationOf(wish, currentLanguage())
    if (application && isWhole && !isBusy) run(application)
  }
  return (
    <Form>
      <EmailField
        label={t('beta.email')}
        isNew
        problem={wrong('email')}
        value={wish.email}
        onChangeText={(email) => change({ email })}
        onSubmitEditing={submit}
      />
      <Options
        label={t('beta.aim')}
        options={AimedLevel.options.map((level) => ({ id: level, label: t('beta.aim-level', { level }) }))}
        selected={wish.aim ? [wish.aim] : []}
        onSelect={([aim = null]) => change({ aim })}
        problem={wrong('aim')}
      />
      <SelectField
        label={t('beta.first-language')}
        empty={t('beta.choose')}
        options={languageOptions(t('beta.language-other'))}
        selected={wish.firstLanguage}
        onSelect={(firstLanguage) => change({ firstLanguage })}
        problem={wrong('firstLanguage')}
      />
      <Options
        label={t('beta.devices')}
        takesSeveral
        options={DevicePlatform.options.map((id) => ({ id, label: t(`beta.device-${id}`) }))}
        selected={wish.devices}
        onSelect={(devices) => change({ devices })}
        problem={wrong('devices')}
      />
      <Exam wish={wish} change={change} problem={wrong('examOn')} />
      <Options
        label={t('beta.channel')}
        options={BetaChannel.options.map((id) => ({ id, label: t(`beta.channel-${id}`) }))}
        selected={wish.channel ? [wish.channel] : []}
        onSelect={([channel = null]) => change({ channel, channelIsOfLink: false })}
        problem={wrong('channel')}
      />
      <Agreements agreed={wish.agreed} onChange={(agreed) => change({ agreed })} problem={wrong('agreed')} />
      <Honeypot label={t('beta.website')} value={wish.website} onChange={(website) => change({ website })} />
      <Text kind="caption" colour="inkMuted">
        {t('beta.kept')}
      </Text>
      {problem && <ProblemBox words={problemWords(t, problem)} />}
      {isChecked && !isWhole && <Fault words={t('beta.fault-all')} />}
      <Button label={t('beta.submit')} busyLabel={isBusy ? t('beta.busy') : null} onPress={submit} />
    </Form>
  )
}

type ExamProps = { wish: Wish; change: (part: Partial<Wish>) => void; problem: string | null }

function Exam({ wish: { knowsExam, examOn }, change, problem }: ExamProps) {
  const { t } = useTranslation()
  return (
    <>
      <Options
        label={t('beta.exam')}
        options={[
          { id: 'unknown', label: t('beta.exam-unknown') },
          { id: 'known', label: t('beta.exam-known') },
        ]}
        selected={[knowsExam ? 'known' : 'unknown']}
        onSelect={([chosen]) => change({ knowsExam: chosen === 'known' })}
      />
      {knowsExam && (
        <DateField
          label={t('beta.exam-on')}
          hint={t('beta.exam-hint')}
          problem={problem}
          value={examOn}
          onChange={(examOn) => change({ examOn })}
        />
      )}
    </>
  )
}

const WORDS = {
  preparesForTopik: 'beta.agree-topik',
  willGiveFeedback: 'beta.agree-feedback',
  consentsToMail: 'beta.agree-mail',
  isAtLeast14: 'beta.agree-age',
} as const

type AgreementsProps = { agreed: readonly Agreement[]; onChange: (agreed: Agreement[]) => void; problem: string | null }

function Agreements({ agreed, onChange, problem }: AgreementsProps) {
  const { t } = useTranslation()
  const others = (name: Agreement) => agreed.filter((other) => other !== name)
  return (
    <View role="group" aria-label={t('beta.agree')} style={styles.agreements}>
      {AGREEMENTS.map((name) => (
        <CheckRow
          key={name}
          label={t(WORDS[name])}
          isOn={agreed.includes(name)}
          onChange={(isOn) => onChange(isOn ? [...others(name), name] : others(name))}
        />
      ))}
      {problem && <Fault words={problem} />}
    </View>
  )
}

const styles = StyleSheet.create({ agreements: { gap: 0 } })
