import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useConfig } from '@/lib/shell/use-config'
import { Button } from '@/ui/controls/button'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

type Props = { isBusy: boolean; onEnter: (login: { email: string; password: string }) => void }

/** On a developer's machine: in with one tap. A server in production tells no demo login, so nobody sees this there. */
export function DemoBox({ isBusy, onEnter }: Props) {
  const { t } = useTranslation()
  const { lineControl } = useColours()
  const demo = useConfig().data?.demo
  if (!demo) return null
  const { email, password } = demo
  return (
    <View style={[styles.box, { borderColor: lineControl }]}>
      <View style={styles.line}>
        <View style={[styles.tag, { borderColor: lineControl }]}>
          <Text kind="caption" style={styles.tagWords}>
            {t('login.demo-tag')}
          </Text>
        </View>
        <Text kind="caption" colour="inkMuted">
          {t('login.demo-note')}
        </Text>
      </View>
      <View style={styles.line}>
        <View style={styles.who}>
          <Text kind="label">{t('login.demo-name')}</Text>
          <Text kind="caption" colour="inkMuted">
            {email}
          </Text>
        </View>
        <Button
          label={t('login.demo-enter')}
          look="secondary"
          small
          disabled={isBusy}
          onPress={() => onEnter({ email, password })}
        />
      </View>
    </View>
  )
}

const styles = StyleSheet.create({
  box: {
    borderWidth: 1,
    borderStyle: 'dashed',
    borderRadius: RADIUS.medium,
    paddingVertical: 14,
    paddingHorizontal: 16,
    gap: 10,
  },
  line: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-start', gap: 12 },
  tag: { borderWidth: 1, borderRadius: RADIUS.small, paddingHorizontal: 6 },
  tagWords: { fontWeight: '500' },
  who: { flexGrow: 1, flexShrink: 1 },
})
