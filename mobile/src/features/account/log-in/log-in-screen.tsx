import { Redirect, useLocalSearchParams, useRouter } from 'expo-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useStanding } from '@/lib/session/standing'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { Form } from '@/ui/controls/form'
import { TextLink } from '@/ui/controls/text-link'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { EmailField } from '../email-field'
import { EntryPage } from '../entry-page'
import { PasswordField } from '../password/password-field'
import { addressAfter } from './address-after'
import { DemoBox } from './demo-box'
import { missingWords } from './missing-words'
import { useLogIn } from './use-log-in'

export function LogInScreen() {
  const { t } = useTranslation()
  const { next, said } = useLocalSearchParams<{ next?: string; said?: string }>()
  const router = useRouter()
  const { kind } = useStanding()
  const [given, setGiven] = useState({ email: '', password: '' })
  const [isChecked, setChecked] = useState(false)
  const { logIn, isBusy, problem } = useLogIn(() => router.replace(addressAfter(next)))
  // Not before: the contract's schemas are a quarter of a second of a slow phone, and the first screen need not wait for them.
  const missing = isChecked ? missingWords(t, given) : null
  const submit = () => {
    setChecked(true)
    const { email, password } = missingWords(t, given)
    if (!email && !password && !isBusy) logIn({ email: given.email.trim(), password: given.password })
  }
  // Already inside: by a link, or logged in with another tab.
  if (kind === 'inside' && !isBusy) return <Redirect href={addressAfter(next)} />
  const isWrong = problem?.code === 'wrong-credentials'
  return (
    <EntryPage title={t('login.title')} foot={<DemoBox isBusy={isBusy} onEnter={logIn} />}>
      {said === 'deleted' && (
        <Text role="status" style={styles.said}>
          {t('login.deleted')}
        </Text>
      )}
      <Form>
        <EmailField
          label={t('login.email')}
          problem={missing?.email ?? null}
          value={given.email}
          onChangeText={(email) => setGiven({ ...given, email })}
          onSubmitEditing={submit}
        />
        <PasswordField
          label={t('login.password')}
          problem={missing?.password ?? (isWrong ? problemWords(t, problem) : null)}
          value={given.password}
          onChangeText={(password) => setGiven({ ...given, password })}
          onSubmitEditing={submit}
        />
        {problem && !isWrong && <ProblemBox words={problemWords(t, problem)} />}
        <Button label={t('login.submit')} busyLabel={isBusy ? t('login.busy') : null} onPress={submit} />
      </Form>
      <View style={styles.links}>
        <TextLink href="/forgot" label={t('login.forgot')} />
        <TextLink href="/signup" label={t('login.invited')} />
        <TextLink href="/beta" label={t('login.apply')} />
      </View>
    </EntryPage>
  )
}

const styles = StyleSheet.create({
  links: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 20, marginTop: 12 },
  said: { marginBottom: 20 },
})
