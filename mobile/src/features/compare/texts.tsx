import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Segments } from '@/ui/controls/choice/segments'
import { EditedWords } from '@/ui/edited-words'
import { Text } from '@/ui/text'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { type Change, changesOf } from './changes-of'

const VIEWS = ['changes', 'both'] as const
type Shown = (typeof VIEWS)[number]

/** What changed in the text: in one, or both texts beside each other, on a phone above each other. */
export function Texts({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation()
  const isWide = useIsWide()
  const [shown, setShown] = useState<Shown>('changes')
  const changes = useMemo(() => changesOf(before, after), [before, after])
  return (
    <View style={styles.texts}>
      <Text kind="heading" role="heading" aria-level={2}>
        {t('compare.changes')}
      </Text>
      <Segments
        label={t('compare.view')}
        options={VIEWS.map((id) => ({ id, label: t(`compare.view-${id}`) }))}
        selected={shown}
        onSelect={setShown}
      />
      {shown === 'changes' ? (
        <Text kind="essay" lang="ko" testID="changes">
          {changes.map((change, index) => (
            // The order is the identity: a change has no other.
            <InOne key={String(index)} change={change} />
          ))}
        </Text>
      ) : (
        <View style={isWide ? styles.beside : styles.texts}>
          <OneText title={t('compare.first-text')} changes={changes} side="before" />
          <OneText title={t('compare.rewrite-text')} changes={changes} side="after" />
        </View>
      )}
    </View>
  )
}

function InOne({ change: { isSame, before, after } }: { change: Change }) {
  // Where the rewrite ends, the space that the earlier text had there parts the words from what is gone.
  if (isSame) return spaceAfter(after) === '' ? after + spaceAfter(before) : after
  const [gone, come] = [before.trim(), after.trim()]
  return (
    <>
      {gone !== '' && <EditedWords edit="deleted" text={gone} />}
      {gone !== '' && come !== '' && ' '}
      {come !== '' && <EditedWords edit="inserted" text={come} />}
      {spaceAfter(after === '' ? before : after)}
    </>
  )
}

function OneText({ title, changes, side }: { title: string; changes: readonly Change[]; side: 'before' | 'after' }) {
  return (
    <View style={styles.one}>
      <Text kind="label" role="heading" aria-level={3} colour="inkMuted">
        {title}
      </Text>
      <Text kind="essay" lang="ko">
        {changes.map((change, index) => {
          const text = change[side]
          if (change.isSame || text.trim() === '') return text
          return [
            <EditedWords key={String(index)} edit={side === 'before' ? 'deleted' : 'inserted'} text={text.trimEnd()} />,
            spaceAfter(text),
          ]
        })}
      </Text>
    </View>
  )
}

/** What follows the last word, which no tint should cover. */
const spaceAfter = (text: string): string => text.slice(text.trimEnd().length)

const styles = StyleSheet.create({
  texts: { gap: 16 },
  beside: { flexDirection: 'row', gap: 32 },
  one: { flex: 1, gap: 8, minWidth: 0 },
})
