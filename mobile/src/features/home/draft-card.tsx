import { ESSAY_LENGTH } from '@truegul/topik'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { usePrompts } from '@/features/prompts/use-prompts'
import type { Draft } from '@/features/write/drafts/draft'
import { countEssay } from '@/features/write/editor/count-essay'
import { LengthBar } from '@/features/write/editor/length-bar'
import { SavedLine } from '@/features/write/editor/saved-line'
import { Button } from '@/ui/controls/button'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

const { askedMin, askedMax } = ESSAY_LENGTH

/** The essay that was written on last, and the way back into it. */
export function DraftCard({ draft }: { draft: Draft }) {
  const { t } = useTranslation()
  const { surface, line } = useColours()
  const prompts = usePrompts()
  const title = prompts.data?.items.find(({ id }) => id === draft.promptId)?.title
  const { characters } = countEssay(draft.text)
  const params = { promptId: draft.promptId, draft: draft.id }
  return (
    <View style={[styles.card, { backgroundColor: surface, borderColor: line }]}>
      <View style={styles.line}>
        <Text kind="caption" colour="inkMuted">
          {t('home.draft')}
        </Text>
        <SavedLine draft={draft} />
      </View>
      {title && (
        <Text kind="heading" role="heading" aria-level={2} lang="ko">
          {title}
        </Text>
      )}
      <Text kind="label" colour="inkMuted" lang="ko" numberOfLines={2} style={styles.beginning}>
        {draft.text}
      </Text>
      <LengthBar characters={characters} isTall />
      <View style={styles.line}>
        <Text kind="caption" colour="inkMuted" figures>
          <Text kind="caption" figures style={styles.bold}>
            {characters}
          </Text>
          {` ${t('write.of-range', { low: askedMin, high: askedMax })}`}
        </Text>
        {characters < askedMin && (
          <Text kind="caption" colour="inkMuted" figures>
            {t('home.to-go', { count: askedMin - characters, low: askedMin })}
          </Text>
        )}
      </View>
      <Button label={t('home.continue')} href={{ pathname: '/write/[promptId]', params }} />
    </View>
  )
}

const styles = StyleSheet.create({
  card: { borderWidth: 1, borderRadius: RADIUS.medium, padding: 20, gap: 12 },
  line: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: 8 },
  beginning: { lineHeight: 24, fontWeight: '400' },
  bold: { fontWeight: '700' },
})
