import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import type { CorrectedPlace, EssayMistakes, LostPoints } from '@/lib/api/said'
import { dateWords } from '@/lib/words/day-words'
import { EditedWords } from '@/ui/edited-words'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import type { Found } from './kinds'

/** A sentence with the place struck out and ours beside it, why, and where it stands. */
export function CorrectedRow({ found: { item, essay } }: { found: Found<CorrectedPlace> }) {
  return (
    <Row essay={essay}>
      <FixedSentence place={item} />
      <Text kind="label" style={styles.light}>
        {item.reason}
      </Text>
    </Row>
  )
}

export function FixedSentence({ place }: { place: CorrectedPlace }) {
  const { sentence, at, original, suggestion } = place
  return (
    <Text kind="essay" lang="ko">
      {sentence.slice(0, at)}
      <EditedWords edit="deleted" text={original} />
      {suggestion !== '' && ' '}
      {suggestion !== '' && <EditedWords edit="inserted" text={suggestion} />}
      {sentence.slice(at + original.length)}
    </Text>
  )
}

/** A reason for lost points, with the quoted words in their sentence where it has a place. */
export function LostRow({ found: { item, essay } }: { found: Found<LostPoints> }) {
  const { t } = useTranslation()
  const { quoted } = item
  return (
    <Row essay={essay}>
      <Text kind="label" style={styles.light}>
        <Text kind="label" figures style={styles.bold}>{`−${item.points} `}</Text>
        {item.reason}
      </Text>
      {quoted ? (
        <Text kind="essay" lang="ko">
          {quoted.sentence.slice(0, quoted.at)}
          <Text kind="essay" lang="ko" style={styles.quote}>
            {quoted.quote}
          </Text>
          {quoted.sentence.slice(quoted.at + quoted.quote.length)}
        </Text>
      ) : (
        <Text kind="caption" colour="inkMuted">
          {t('result.whole-text')}
        </Text>
      )}
    </Row>
  )
}

function Row({ essay, children }: { essay: EssayMistakes; children: ReactNode }) {
  const { i18n } = useTranslation()
  const { line } = useColours()
  const day = dateWords(i18n.language, Date.parse(essay.createdAt), Date.now())
  return (
    <View role="listitem" style={[styles.row, { borderBottomColor: line }]}>
      {children}
      <Text kind="caption" colour="inkMuted">
        {essay.promptTitle && (
          <Text kind="caption" colour="inkMuted" lang="ko">
            {`${essay.promptTitle.ko}, `}
          </Text>
        )}
        {day}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({
  row: { gap: 6, paddingVertical: 14, borderBottomWidth: 1 },
  light: { fontWeight: '400', lineHeight: 23 },
  bold: { fontWeight: '700' },
  quote: { textDecorationLine: 'underline' },
})
