import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Refused } from '@/lib/api/refused'
import { Button } from '@/ui/controls/button'
import { TextLink } from '@/ui/controls/text-link'
import { Screen } from '@/ui/screen/screen'
import { LoadingScreen } from '@/ui/screen/states/loading-screen'
import { Text } from '@/ui/text'
import { EndSheet } from './end-sheet'
import { SessionRow } from './session-row'
import { type LivingSession, useSessions } from './use-sessions'

/** Where the account is open: this device first, then the others by their last use, each of which can be logged out from here. */
export function SessionsScreen() {
  const { t } = useTranslation()
  const query = useSessions()
  const [ending, setEnding] = useState<LivingSession | 'others' | null>(null)
  if (!query.data) {
    const problem = query.error instanceof Refused ? query.error.problem : null
    return <LoadingScreen problem={problem} onRetry={() => void query.refetch()} />
  }
  const here = query.data.items.filter(({ isCurrent }) => isCurrent)
  const others = query.data.items.filter(({ isCurrent }) => !isCurrent)
  return (
    <Screen title={t('sessions.title')} backTo="/you" kept={[query]} isOnlyRead={others.length === 0}>
      <View style={styles.column}>
        <View role="list">
          {[...here, ...others].map((session) => (
            <SessionRow key={session.id} session={session} onEnd={() => setEnding(session)} />
          ))}
        </View>
        {others.length === 0 ? (
          <Text colour="inkMuted">{t('sessions.only-here')}</Text>
        ) : (
          <>
            <Button
              label={t('sessions.end-others')}
              look="secondary"
              icon="logOut"
              onPress={() => setEnding('others')}
            />
            <View>
              <Text kind="label" colour="inkMuted" style={styles.light}>
                {t('sessions.strange')}
              </Text>
              <TextLink href="/you/password" label={t('password.title')} />
            </View>
          </>
        )}
      </View>
      {ending && <EndSheet ending={ending} others={others.length} onClose={() => setEnding(null)} />}
    </Screen>
  )
}

const styles = StyleSheet.create({
  column: { gap: 20, maxWidth: 640 },
  light: { fontWeight: '400', lineHeight: 23 },
})
