import { useId } from 'react'
import { Pressable, StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import { RADIUS, SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { Fault } from '../fault'
import { onSpace } from './on-space'

type Props<Id extends string> = {
  label: string
  options: readonly { id: Id; label: string; name?: string }[]
  selected: readonly Id[]
  onSelect: (selected: Id[]) => void
  /** Several may be chosen, or none; else one. */
  takesSeveral?: boolean
  /** Names of the first and the last, where they are steps of a scale: a line below says them. */
  ends?: readonly [string, string]
  problem?: string | null
}

/** A question with its answers beside each other, as many lines as they need. `name` is heard where the label says too little. */
export function Options<Id extends string>({
  label,
  options,
  selected,
  onSelect,
  takesSeveral,
  ends,
  problem,
}: Props<Id>) {
  const colours = useColours()
  const labelId = useId()
  const choose = (id: Id, isOn: boolean) => {
    if (!takesSeveral) onSelect([id])
    else onSelect(isOn ? selected.filter((other) => other !== id) : [...selected, id])
  }
  return (
    <View style={styles.all}>
      <Text kind="label" nativeID={labelId}>
        {label}
      </Text>
      <View role={takesSeveral ? 'group' : 'radiogroup'} aria-label={label} style={styles.line}>
        {options.map(({ id, label, name }) => {
          const isOn = selected.includes(id)
          const ground = isOn ? colours.ink : colours.surface
          const border = isOn ? colours.ink : problem ? colours.deletion : colours.lineControl
          return (
            <Pressable
              key={id}
              role={takesSeveral ? 'checkbox' : 'radio'}
              aria-checked={isOn}
              aria-label={name ?? label}
              onPress={() => choose(id, isOn)}
              {...onSpace(() => choose(id, isOn))}
              style={[styles.option, ends && styles.step, { backgroundColor: ground, borderColor: border }]}
            >
              <Text kind="label" colour={isOn ? 'inkInverse' : 'ink'} figures>
                {label}
              </Text>
            </Pressable>
          )
        })}
      </View>
      {ends && (
        <View style={styles.ends} aria-hidden>
          <Text kind="caption" colour="inkMuted">
            {ends[0]}
          </Text>
          <Text kind="caption" colour="inkMuted">
            {ends[1]}
          </Text>
        </View>
      )}
      {problem && <Fault words={problem} />}
    </View>
  )
}

const styles = StyleSheet.create({
  all: { gap: 8 },
  line: { flexDirection: 'row', flexWrap: 'wrap', gap: 8 },
  option: {
    minHeight: SIZE.target,
    minWidth: SIZE.target,
    maxWidth: '100%',
    borderRadius: RADIUS.medium,
    borderWidth: 1,
    paddingHorizontal: 14,
    paddingVertical: 8,
    alignItems: 'center',
    justifyContent: 'center',
  },
  step: { flexGrow: 1, flexBasis: SIZE.target, paddingHorizontal: 4 },
  ends: { flexDirection: 'row', justifyContent: 'space-between', gap: 20 },
})
