import { useTranslation } from 'react-i18next'
import { ScrollView, StyleSheet, View } from 'react-native'
import type { Mark } from '@/features/result/text/marks/marks'
import { useMarkName } from '@/features/result/text/marks/use-mark-name'
import { Fix } from '@/features/result/text/sheet/fix'
import { LostPoints } from '@/features/result/text/sheet/lost-points'
import { IconButton } from '@/ui/controls/icon-button'
import { criterionColours } from '@/ui/criterion/criterion-colours'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

/** What was said of a place: here it is looked up, the trying was at the result. Stands still below the text that scrolls. */
export function MarkNote({ mark, onClose }: { mark: Mark; onClose: () => void }) {
  const { t } = useTranslation()
  const colours = useColours()
  const { full } = useMarkName()(mark)
  return (
    <View
      role="region"
      aria-label={t('rewrite.mark', { number: mark.number })}
      aria-live="polite"
      style={[styles.note, { backgroundColor: colours.surface, borderColor: colours.line }]}
    >
      <View style={styles.head}>
        <Text kind="label" colour={criterionColours(mark.criterion).fill} style={styles.name}>
          {full}
        </Text>
        <IconButton name="close" label={t('common.close')} onPress={onClose} />
      </View>
      <ScrollView contentContainerStyle={styles.body}>
        {mark.correction && <Fix correction={mark.correction} />}
        <LostPoints lines={mark.lost} />
      </ScrollView>
    </View>
  )
}

const styles = StyleSheet.create({
  note: { borderWidth: 1, borderRadius: RADIUS.medium, maxHeight: 220, flexShrink: 0 },
  head: { flexDirection: 'row', alignItems: 'center', paddingLeft: 16, paddingRight: 4 },
  name: { flex: 1 },
  body: { gap: 8, paddingHorizontal: 16, paddingBottom: 12 },
})
