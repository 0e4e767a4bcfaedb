import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { Field } from '@/ui/controls/field'
import { IconButton } from '@/ui/controls/icon-button'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import type { Mark } from './marks'
import { useKindName } from './use-kind-name'

type Props = { mark: Mark; text: string; all: number; onSelect: (number: number | null) => void }

/** Try first, then the fix: the place and its kind, a field, and ours only when asked for or when it was found. */
export function MarkSheet({ mark, text, all, onSelect }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const kindName = useKindName()
  const [tried, setTried] = useState(mark.original)
  const [state, setState] = useState<'trying' | 'other' | 'right' | 'shown'>('trying')
  const check = () => setState(tried.trim() === mark.suggestion.trim() ? 'right' : 'other')
  const isOpen = state === 'right' || state === 'shown'
  return (
    <View
      role="region"
      aria-label={t('result.mark-of', { number: mark.number, all })}
      style={[styles.sheet, { backgroundColor: colours.surface, borderColor: colours.line }]}
    >
      <View style={styles.line}>
        <Text kind="label" colour="language" style={styles.grow}>
          {kindName(mark.kind)}
        </Text>
        <IconButton
          name="back"
          label={t('result.previous-mark')}
          onPress={() => onSelect(mark.number === 1 ? all : mark.number - 1)}
        />
        <Text kind="caption" colour="inkMuted" figures>
          {t('result.mark-of', { number: mark.number, all })}
        </Text>
        <IconButton
          name="forward"
          label={t('result.next-mark')}
          onPress={() => onSelect(mark.number === all ? 1 : mark.number + 1)}
        />
        <IconButton name="close" label={t('common.close')} onPress={() => onSelect(null)} />
      </View>
      <Place mark={mark} text={text} />
      {!isOpen && (
        <View style={styles.try}>
          <Field label={t('result.try')} lang="ko" value={tried} onChangeText={setTried} onSubmitEditing={check} />
          <View style={styles.line}>
            <Button label={t('result.check')} small onPress={check} />
            <Button label={t('result.show-fix')} look="quiet" small onPress={() => setState('shown')} />
          </View>
        </View>
      )}
      <View aria-live="polite">
        {state === 'other' && <Text kind="label">{t('result.other')}</Text>}
        {state === 'right' && <Text kind="label">{t('result.right')}</Text>}
        {isOpen && <Fix mark={mark} />}
      </View>
    </View>
  )
}

/** The marked place with some of the text around it. */
function Place({ mark, text }: { mark: Mark; text: string }) {
  const colours = useColours()
  const before = text.slice(Math.max(0, text.lastIndexOf(' ', mark.start - 2) + 1), mark.start)
  const after = text.slice(mark.end, mark.end + 20).split('\n', 1)[0]
  return (
    <Text kind="essay" lang="ko">
      {before}
      <Text
        kind="essay"
        colour="language"
        style={{ backgroundColor: colours.languageTint, textDecorationLine: 'underline' }}
      >
        {mark.original}
      </Text>
      {after} …
    </Text>
  )
}

function Fix({ mark }: { mark: Mark }) {
  const { t } = useTranslation()
  const colours = useColours()
  return (
    <View style={styles.fix} testID="fix">
      <Text kind="essay" lang="ko">
        <Text
          kind="essay"
          colour="deletion"
          style={{ backgroundColor: colours.deletionTint, textDecorationLine: 'line-through' }}
        >
          {mark.original}
        </Text>{' '}
        {mark.suggestion === '' ? (
          <Text kind="label">{t('result.deleted')}</Text>
        ) : (
          <Text
            kind="essay"
            colour="insertion"
            style={{ backgroundColor: colours.insertionTint, textDecorationLine: 'underline' }}
          >
            {mark.suggestion}
          </Text>
        )}
      </Text>
      <Text kind="label" style={styles.reason}>
        {mark.reason}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({
  sheet: { borderWidth: 1, borderRadius: RADIUS.large, padding: 20, gap: 12 },
  line: { flexDirection: 'row', alignItems: 'center', gap: 4 },
  grow: { flex: 1 },
  try: { gap: 12 },
  fix: { gap: 8 },
  reason: { fontWeight: '400', lineHeight: 23 },
})
