import { useMutation, useQueryClient } from '@tanstack/react-query'
import { logIn } from '@truegul/contract'
import { useRouter } from 'expo-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ScrollView, StyleSheet, View } from 'react-native'
import { call } from '@/lib/api/call'
import { keepTokens } from '@/lib/api/tokens'
import { textStore } from '@/lib/stores/text-store'
import { problemWords } from '@/lib/words/problem-words'
import { Brand } from '@/ui/brand'
import { Button } from '@/ui/controls/button'
import { Field } from '@/ui/controls/field'
import { IconButton } from '@/ui/controls/icon-button'
import { Page } from '@/ui/screen/page'
import { Text } from '@/ui/text'

export function LogInScreen() {
  const { t } = useTranslation()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isShown, setShown] = useState(false)
  const { logInWith, isBusy, problem } = useLogIn()
  const submit = () => logInWith({ email, password })
  return (
    <Page>
      <ScrollView contentContainerStyle={styles.page} keyboardShouldPersistTaps="handled">
        <View style={styles.column}>
          <Brand />
          <Text kind="title" role="heading" aria-level={1} style={styles.title}>
            {t('login.title')}
          </Text>
          <View style={styles.form}>
            <Field
              label={t('login.email')}
              autoComplete="email"
              inputMode="email"
              autoCapitalize="none"
              autoCorrect={false}
              value={email}
              onChangeText={setEmail}
            />
            <Field
              label={t('login.password')}
              problem={problem && problemWords(t, problem)}
              autoComplete="current-password"
              autoCapitalize="none"
              secureTextEntry={!isShown}
              value={password}
              onChangeText={setPassword}
              onSubmitEditing={submit}
              after={
                <IconButton
                  name="eye"
                  label={t(isShown ? 'login.hide-password' : 'login.show-password')}
                  onPress={() => setShown(!isShown)}
                />
              }
            />
            <Button label={t('login.submit')} busyLabel={isBusy ? t('login.busy') : null} onPress={submit} />
          </View>
        </View>
      </ScrollView>
    </Page>
  )
}

function useLogIn() {
  const router = useRouter()
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: (given: { email: string; password: string }) => call(logIn, given),
    onSuccess: async (answer) => {
      if (!answer.ok) return
      await keepTokens(answer.value)
      // What was kept may be another learner's.
      client.clear()
      await forgetQueries()
      router.replace('/')
    },
  })
  const problem = mutation.data && !mutation.data.ok ? mutation.data.problem : null
  return { logInWith: mutation.mutate, isBusy: mutation.isPending, problem }
}

async function forgetQueries(): Promise<void> {
  for (const key of await textStore.keys()) if (key.startsWith('query/')) await textStore.remove(key)
}

const styles = StyleSheet.create({
  page: { flexGrow: 1, alignItems: 'center', justifyContent: 'center', paddingVertical: 28, paddingHorizontal: 24 },
  column: { width: '100%', maxWidth: 382 },
  title: { marginTop: 36, marginBottom: 20 },
  form: { gap: 16 },
})
