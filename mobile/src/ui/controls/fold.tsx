import { type ReactNode, useState } from 'react'
import { Pressable, StyleSheet, View } from 'react-native'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

type Props = { label: string; note: string | null; children: ReactNode }

/** A row that opens and shuts what stands below it. Shut at first. */
export function Fold({ label, note, children }: Props) {
  const { line } = useColours()
  const [isOpen, setOpen] = useState(false)
  return (
    <View style={[styles.fold, { borderBottomColor: line }]}>
      <Pressable role="button" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)} style={styles.row}>
        <Text kind="label" style={styles.label}>
          {label}
        </Text>
        {note !== null && (
          <Text kind="caption" colour="inkMuted" figures>
            {note}
          </Text>
        )}
        <Icon name={isOpen ? 'up' : 'down'} size={20} colour="inkMuted" />
      </Pressable>
      {isOpen && <View style={styles.content}>{children}</View>}
    </View>
  )
}

const styles = StyleSheet.create({
  fold: { borderBottomWidth: 1 },
  row: { minHeight: SIZE.row + 6, flexDirection: 'row', alignItems: 'center', gap: 12, paddingVertical: 12 },
  label: { flex: 1 },
  content: { paddingBottom: 16 },
})
