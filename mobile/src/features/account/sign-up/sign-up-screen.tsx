import { SHORTEST_PASSWORD } from '@truegul/contract'
import { Redirect, useLocalSearchParams, useRouter } from 'expo-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useStanding } from '@/lib/session/standing'
import { useConfig } from '@/lib/shell/use-config'
import { currentLanguage } from '@/lib/words/language'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { CheckRow } from '@/ui/controls/choice/check-row'
import { Field } from '@/ui/controls/field'
import { Form } from '@/ui/controls/form'
import { TextLink } from '@/ui/controls/text-link'
import { ProblemBox } from '@/ui/screen/problem-box'
import { ConsentText } from '../consent/consent-text'
import { EmailField } from '../email-field'
import { EntryPage } from '../entry-page'
import { LanguageChoice } from '../language-choice'
import { PasswordField } from '../password/password-field'
import { useSignUp } from './use-sign-up'
import { faultWords, refusalWords, type Wish } from './wish-words'

/** The code of a link, `/signup#invite=CODE`; on phones a parameter. */
function useInvite(): string {
  const { invite, '#': hash = '' } = useLocalSearchParams<{ invite?: string; '#'?: string }>()
  const [, code = ''] = /^invite=(.+)$/.exec(hash) ?? []
  return invite ?? decodeURIComponent(code)
}

export function SignUpScreen() {
  const { t } = useTranslation()
  const invite = useInvite()
  const router = useRouter()
  const { kind } = useStanding()
  const providers = useConfig().data?.consent.providers ?? []
  const [wish, setWish] = useState<Wish>({ inviteCode: invite, email: '', password: '', isAtLeast14: false })
  const [agrees, setAgrees] = useState(false)
  const [isChecked, setChecked] = useState(false)
  const { signUp, isBusy, problem } = useSignUp(() => router.replace('/'))
  const faults = faultWords(t, wish)
  const refused = problem && refusalWords(t, problem)
  const wrong = (field: keyof Wish) => (isChecked && faults[field]) || (refused?.[field] ?? null)
  const change = (part: Partial<Wish>) => setWish({ ...wish, ...part })
  const submit = () => {
    setChecked(true)
    if (isBusy || Object.values(faults).some((words) => words !== null)) return
    signUp({ ...wish, language: currentLanguage(), consent: { llm: agrees && providers.length > 0 } })
  }
  if (kind === 'inside' && !isBusy) return <Redirect href="/" />
  return (
    <EntryPage title={t('signup.title')}>
      <Form>
        <Field
          label={t('signup.invite')}
          hint={t('signup.invite-hint')}
          problem={wrong('inviteCode')}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect={false}
          spellCheck={false}
          value={wish.inviteCode}
          onChangeText={(inviteCode) => change({ inviteCode })}
          onSubmitEditing={submit}
        />
        <EmailField
          label={t('login.email')}
          problem={wrong('email')}
          value={wish.email}
          onChangeText={(email) => change({ email })}
          onSubmitEditing={submit}
        />
        <PasswordField
          label={t('login.password')}
          hint={t('signup.password-hint', { count: SHORTEST_PASSWORD })}
          problem={wrong('password')}
          isNew
          value={wish.password}
          onChangeText={(password) => change({ password })}
          onSubmitEditing={submit}
        />
        <LanguageChoice />
        <View style={styles.consent}>
          <CheckRow
            label={t('signup.age')}
            isOn={wish.isAtLeast14}
            onChange={(isAtLeast14) => change({ isAtLeast14 })}
          />
          {wrong('isAtLeast14') !== null && <ProblemBox words={wrong('isAtLeast14') ?? ''} />}
        </View>
        {providers.length > 0 && (
          <View style={styles.consent}>
            <CheckRow label={t('signup.agree')} isOn={agrees} onChange={setAgrees} />
            <ConsentText providers={providers} />
          </View>
        )}
        {problem && !refused && <ProblemBox words={problemWords(t, problem)} />}
        <Button label={t('signup.submit')} busyLabel={isBusy ? t('signup.busy') : null} onPress={submit} />
      </Form>
      <View style={styles.links}>
        <TextLink href="/login" label={t('signup.log-in')} />
        <TextLink href="/privacy" label={t('privacy.title')} />
      </View>
    </EntryPage>
  )
}

const styles = StyleSheet.create({
  consent: { gap: 4 },
  links: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 20, marginTop: 12 },
})
