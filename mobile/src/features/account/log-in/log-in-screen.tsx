import { Redirect, useLocalSearchParams, useRouter } from 'expo-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ScrollView, StyleSheet, View } from 'react-native'
import { useStanding } from '@/lib/session/standing'
import { problemWords } from '@/lib/words/problem-words'
import { Brand } from '@/ui/brand'
import { Button } from '@/ui/controls/button'
import { Field } from '@/ui/controls/field'
import { Form } from '@/ui/controls/form'
import { Page } from '@/ui/screen/page'
import { Text } from '@/ui/text'
import { PasswordField } from '../password-field'
import { addressAfter } from './address-after'
import { useLogIn } from './use-log-in'

export function LogInScreen() {
  const { t } = useTranslation()
  const { next } = useLocalSearchParams<{ next?: string }>()
  const router = useRouter()
  const { kind } = useStanding()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { logIn, isBusy, problem } = useLogIn(() => router.replace(addressAfter(next)))
  const submit = () => logIn({ email, password })
  // Already inside: by a link, or logged in with another tab.
  if (kind === 'inside' && !isBusy) return <Redirect href={addressAfter(next)} />
  return (
    <Page>
      <ScrollView contentContainerStyle={styles.page} keyboardShouldPersistTaps="handled">
        <View style={styles.column}>
          <Brand />
          <Text kind="title" role="heading" aria-level={1} style={styles.title}>
            {t('login.title')}
          </Text>
          <Form>
            <Field
              label={t('login.email')}
              autoComplete="username"
              inputMode="email"
              autoCapitalize="none"
              autoCorrect={false}
              spellCheck={false}
              value={email}
              onChangeText={setEmail}
              onSubmitEditing={submit}
            />
            <PasswordField
              label={t('login.password')}
              problem={problem && problemWords(t, problem)}
              value={password}
              onChangeText={setPassword}
              onSubmitEditing={submit}
            />
            <Button label={t('login.submit')} busyLabel={isBusy ? t('login.busy') : null} onPress={submit} />
          </Form>
        </View>
      </ScrollView>
    </Page>
  )
}

const styles = StyleSheet.create({
  page: { flexGrow: 1, alignItems: 'center', justifyContent: 'center', paddingVertical: 28, paddingHorizontal: 24 },
  column: { width: '100%', maxWidth: 382 },
  title: { marginTop: 36, marginBottom: 20 },
})
