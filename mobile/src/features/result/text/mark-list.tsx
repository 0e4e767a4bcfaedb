import { useTranslation } from 'react-i18next'
import { Pressable, StyleSheet, View } from 'react-native'
import { criterionColours } from '@/ui/criterion/criterion-colours'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { Edit } from './edit'
import type { Mark } from './marks/marks'
import { useMarkName } from './marks/use-mark-name'

type Props = { marks: readonly Mark[]; isDone: (number: number) => boolean; onSelect: (number: number) => void }

/** The marks that are not open. A fix stands here only where it was seen: try first. */
export function MarkList({ marks, isDone, onSelect }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const nameOf = useMarkName()
  return (
    <View role="list" aria-label={t('result.marks')}>
      {marks.map((mark) => {
        const { number, correction, original, criterion } = mark
        return (
          <View role="listitem" key={number}>
            <Pressable
              role="button"
              onPress={() => onSelect(number)}
              style={[styles.row, { borderBottomColor: colours.line }]}
            >
              <Text kind="caption" figures colour={criterionColours(criterion).fill} style={styles.number}>
                {number}
              </Text>
              <View style={styles.words}>
                {correction && isDone(number) ? (
                  <Edit original={original} suggestion={correction.suggestion} kind="body" />
                ) : (
                  <Text lang="ko" numberOfLines={1}>
                    {original}
                  </Text>
                )}
                <Text kind="caption" colour="inkMuted">
                  {nameOf(mark).kind}
                </Text>
              </View>
              {isDone(number) && <Icon name="check" size={18} colour="inkMuted" />}
              <Icon name="forward" size={18} colour="inkMuted" />
            </Pressable>
          </View>
        )
      })}
    </View>
  )
}

const styles = StyleSheet.create({
  row: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: 12,
    minHeight: SIZE.row,
    paddingVertical: 8,
    paddingHorizontal: 4,
    borderBottomWidth: 1,
  },
  number: { minWidth: 14, fontWeight: '700' },
  words: { flex: 1 },
})
