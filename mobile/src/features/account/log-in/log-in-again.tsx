import { usePathname } from 'expo-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { SafeAreaView } from 'react-native-safe-area-context'
import { type Owner, readOwner } from '@/lib/session/owner'
import { standing, useStanding } from '@/lib/session/standing'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { Field } from '@/ui/controls/field'
import { Form } from '@/ui/controls/form'
import { TextLink } from '@/ui/controls/text-link'
import { Sheet } from '@/ui/screen/sheet'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import { LogOutSheet } from '../log-out-sheet'
import { PasswordField } from '../password/password-field'
import { useLogIn } from './use-log-in'

/** Screens that let somebody in themselves, or lead there. */
const LOGS_IN: ReadonlySet<string> = new Set(['/login', '/signup', '/forgot', '/reset', '/confirm'])

/** Where a session ended while somebody is inside: asks for the password over the screen, which stays with all that was typed. */
export function LogInAgain() {
  const { kind, learnerId } = useStanding()
  const pathname = usePathname()
  const [owner, setOwner] = useState<Owner | null>(null)
  const [isLeaving, setLeaving] = useState(false)
  const isOut = kind === 'ended' || kind === 'put-off'
  useEffect(() => {
    if (isOut) void readOwner().then(setOwner)
  }, [isOut])
  if (!isOut || !owner || LOGS_IN.has(pathname)) return null
  if (kind === 'put-off') return <PutOff onAsk={() => standing.set('ended', learnerId)} />
  if (isLeaving) return <LogOutSheet onClose={() => setLeaving(false)} />
  return (
    <AskPassword
      email={owner.email}
      onPutOff={() => standing.set('put-off', learnerId)}
      onLeave={() => setLeaving(true)}
    />
  )
}

type AskProps = { email: string; onPutOff: () => void; onLeave: () => void }

function AskPassword({ email, onPutOff, onLeave }: AskProps) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const { logIn, isBusy, problem } = useLogIn()
  const submit = () => logIn({ email, password })
  return (
    <Sheet title={t('again.title')} onClose={onPutOff} isAboutSession>
      <Text>{t('again.why')}</Text>
      <Form>
        <Field label={t('login.email')} autoComplete="username" value={email} readOnly />
        <PasswordField
          label={t('login.password')}
          problem={problem && problemWords(t, problem)}
          value={password}
          onChangeText={setPassword}
          onSubmitEditing={submit}
          autoFocus
        />
        <Button label={t('login.submit')} busyLabel={isBusy ? t('login.busy') : null} onPress={submit} />
      </Form>
      <TextLink href="/forgot" label={t('login.forgot')} />
      <View style={styles.ways}>
        <Button label={t('again.later')} look="quiet" small onPress={onPutOff} />
        <Button label={t('again.somebody-else')} look="quiet" small onPress={onLeave} />
      </View>
    </Sheet>
  )
}

/** After "not now": that nothing is sent, and the way back. */
function PutOff({ onAsk }: { onAsk: () => void }) {
  const { t } = useTranslation()
  const { noticeTint } = useColours()
  return (
    <SafeAreaView edges={['top']} style={{ backgroundColor: noticeTint }}>
      <View role="region" aria-label={t('again.title')} style={styles.bar}>
        <Text kind="label" colour="notice" style={styles.words}>
          {t('again.put-off')}
        </Text>
        <Button label={t('login.submit')} look="secondary" small onPress={onAsk} />
      </View>
    </SafeAreaView>
  )
}

const styles = StyleSheet.create({
  ways: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between', gap: 4 },
  bar: { flexDirection: 'row', alignItems: 'center', gap: 12, paddingVertical: 8, paddingHorizontal: 20 },
  words: { flex: 1, fontWeight: '400' },
})
