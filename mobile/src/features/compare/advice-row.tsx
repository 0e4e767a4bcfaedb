import { correctionShownAs } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import type { JudgedEssay } from './comparison'

type Props = {
  correction: JudgedEssay['result']['corrections'][number]
  isFixed: boolean
  /** What became of it. */
  state: string
}

/** A corrected place of an earlier essay, and what became of it. */
export function AdviceRow({ correction, isFixed, state }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  return (
    <View role="listitem" style={styles.row}>
      <View style={styles.sign}>
        {isFixed ? <Icon name="check" /> : <View style={[styles.dash, { backgroundColor: colours.lineControl }]} />}
      </View>
      <View style={styles.words}>
        <Text kind="label" colour={isFixed ? 'ink' : 'inkMuted'} style={styles.light}>
          <Text kind="label" lang="ko" colour={isFixed ? 'ink' : 'inkMuted'} style={styles.light}>
            {correction.original}
          </Text>
          {correction.suggestion === '' ? ` → ${t('result.deleted')}` : ' → '}
          <Text kind="label" lang="ko" colour={isFixed ? 'ink' : 'inkMuted'} style={styles.light}>
            {correction.suggestion}
          </Text>
        </Text>
        <Text kind="caption" colour="inkMuted">
          {t('compare.followed', { kind: t(`kind.${correctionShownAs(correction.kind)}`), state })}
        </Text>
      </View>
    </View>
  )
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', gap: 12, paddingVertical: 6, minHeight: 44 },
  sign: { width: 22, height: 24, alignItems: 'center', justifyContent: 'center' },
  dash: { width: 10, height: 2 },
  words: { flex: 1 },
  light: { fontWeight: '400', lineHeight: 24 },
})
