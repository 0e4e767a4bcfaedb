import { CELLS_IN_A_ROW } from '@truegul/topik'
import { memo, useMemo } from 'react'
import { StyleSheet, Text, View } from 'react-native'
import { ForReaders } from '@/ui/for-readers'
import { FONT } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { ForPaper } from './for-paper'
import { type Square, sheetRows } from './sheet-rows'
import { useCellSize } from './use-cell-size'

/** Rows between two counts in the strip: a hundred squares. */
const ROWS_TO_A_COUNT = 5
const STRIP = 7
const STRIP_WITH_COUNT = 15

/**
 * A text on squared paper (원고지), twenty squares a row. Eyes get the squares; a screen reader gets the text, whole. Of anything:
 * an essay that was sent, or a draft.
 */
export const ManuscriptSheet = memo(function ManuscriptSheet({ text }: { text: string }) {
  const colours = useColours()
  const size = useCellSize()
  const { rows } = useMemo(() => sheetRows(text), [text])
  const looks = useMemo(() => looksOf(size, colours), [size, colours])
  return (
    <ForPaper cell={size}>
      <ForReaders lang="ko" testID="manuscript-text">
        {text}
      </ForReaders>
      <View aria-hidden style={[styles.paper, { backgroundColor: colours.paper, borderColor: colours.grid }]}>
        {rows.map((row, index) => (
          // The place is the identity: a row has no other.
          <Row key={String(index)} row={row} before={index} looks={looks} />
        ))}
        <Strip rows={rows.length} looks={looks} isLast />
      </View>
    </ForPaper>
  )
})

type Looks = ReturnType<typeof looksOf>

function Row({ row, before, looks }: { row: readonly Square[]; before: number; looks: Looks }) {
  return (
    <View>
      <Strip rows={before} looks={looks} />
      <View style={[styles.row, looks.row]}>
        {row.map((square, index) => (
          <View
            key={String(index)}
            style={[looks.square, index === CELLS_IN_A_ROW - 1 && styles.last, square.isLow && styles.low]}
          >
            {square.shown !== '' && (
              <Text
                numberOfLines={1}
                allowFontScaling={false}
                style={[looks[square.crowd], square.isLow && styles.lowText]}
              >
                {square.shown}
              </Text>
            )}
          </View>
        ))}
      </View>
    </View>
  )
}

/** The strip below so many rows: at every hundredth square it tells the count. */
function Strip({ rows, looks, isLast = false }: { rows: number; looks: Looks; isLast?: boolean }) {
  const isCounted = rows > 0 && rows % ROWS_TO_A_COUNT === 0
  return (
    <View style={[{ height: isCounted ? STRIP_WITH_COUNT : STRIP }, !isLast && looks.strip]}>
      {isCounted && (
        <Text allowFontScaling={false} style={looks.count}>
          {rows * CELLS_IN_A_ROW}
        </Text>
      )}
    </View>
  )
}

function looksOf(size: number, colours: ReturnType<typeof useColours>) {
  const line = { borderColor: colours.gridSoft }
  const letter = (share: number) => ({
    fontFamily: FONT.paper,
    fontSize: size * share,
    lineHeight: size - 1,
    color: colours.ink,
    textAlign: 'center' as const,
    letterSpacing: 0,
  })
  return StyleSheet.create({
    row: { ...line, borderBottomWidth: 1 },
    strip: { ...line, borderBottomWidth: 1 },
    square: { ...line, width: size, height: size, borderRightWidth: 1, alignItems: 'center', overflow: 'hidden' },
    one: letter(0.74),
    two: letter(0.6),
    more: letter(0.44),
    count: {
      fontFamily: FONT.sans,
      fontSize: 11,
      lineHeight: 12,
      paddingRight: 3,
      paddingTop: 1,
      textAlign: 'right',
      color: colours.inkMuted,
      fontVariant: ['tabular-nums'],
    },
  })
}

const styles = StyleSheet.create({
  paper: { borderWidth: 2, alignSelf: 'center' },
  row: { flexDirection: 'row' },
  last: { borderRightWidth: 0 },
  low: { alignItems: 'flex-start', paddingLeft: 2 },
  lowText: { textAlign: 'left' },
})
