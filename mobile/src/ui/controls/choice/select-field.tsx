import { useId, useState } from 'react'
import { Pressable, StyleSheet, View } from 'react-native'
import { Icon } from '@/ui/icon'
import { Sheet } from '@/ui/screen/sheet'
import { Text } from '@/ui/text'
import { RADIUS, SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { Fault } from '../fault'
import { onSpace } from './on-space'

type Props<Id extends string> = {
  label: string
  /** Shown while nothing is chosen. */
  empty: string
  options: readonly { id: Id; label: string }[]
  selected: Id | null
  onSelect: (id: Id) => void
  problem?: string | null
}

/** One of many, chosen from a list in a sheet. */
export function SelectField<Id extends string>({ label, empty, options, selected, onSelect, problem }: Props<Id>) {
  const colours = useColours()
  const [isOpen, setOpen] = useState(false)
  const labelId = useId()
  const value = options.find(({ id }) => id === selected)?.label ?? empty
  const width = problem ? 2 : 1
  const borderColor = problem ? colours.deletion : colours.lineControl
  return (
    <View style={styles.field}>
      <Text kind="label" nativeID={labelId}>
        {label}
      </Text>
      <Pressable
        role="button"
        aria-haspopup="dialog"
        aria-label={`${label}: ${value}`}
        onPress={() => setOpen(true)}
        style={[styles.box, { backgroundColor: colours.surface, borderColor, borderWidth: width }]}
      >
        <Text colour={selected === null ? 'inkMuted' : 'ink'} style={styles.value}>
          {value}
        </Text>
        <Icon name="down" size={20} colour="inkMuted" />
      </Pressable>
      {problem && <Fault words={problem} />}
      {isOpen && (
        <Sheet title={label} onClose={() => setOpen(false)}>
          <View role="radiogroup" aria-label={label}>
            {options.map(({ id, label }) => {
              const choose = () => {
                onSelect(id)
                setOpen(false)
              }
              return (
                <Pressable
                  key={id}
                  role="radio"
                  aria-checked={id === selected}
                  onPress={choose}
                  {...onSpace(choose)}
                  style={[styles.row, { borderBottomColor: colours.line }]}
                >
                  <Text style={styles.words}>{label}</Text>
                  {id === selected && <Icon name="check" />}
                </Pressable>
              )
            })}
          </View>
        </Sheet>
      )}
    </View>
  )
}

const styles = StyleSheet.create({
  field: { gap: 6 },
  box: {
    minHeight: 52,
    borderRadius: RADIUS.medium,
    flexDirection: 'row',
    alignItems: 'center',
    paddingHorizontal: 14,
  },
  value: { flex: 1 },
  row: { minHeight: SIZE.target, flexDirection: 'row', alignItems: 'center', borderBottomWidth: 1, paddingVertical: 8 },
  words: { flex: 1 },
})
