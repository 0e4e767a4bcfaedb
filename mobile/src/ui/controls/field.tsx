import { type ReactNode, useId, useState } from 'react'
import { StyleSheet, TextInput, type TextInputProps, View } from 'react-native'
import { Text } from '@/ui/text'
import { FONT, RADIUS, TYPE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { Fault } from './fault'

type Props = Omit<TextInputProps, 'style'> & {
  label: string
  /** What is wrong, as a sentence, or null. */
  problem?: string | null
  /** What is asked for, before anything is wrong. */
  hint?: string | undefined
  /** Stands inside the box, behind the text. */
  after?: ReactNode
}

/** A line to type in, with its label above and, where something is wrong, a sentence below. */
export function Field({ label, problem = null, hint, after, ...input }: Props) {
  const colours = useColours()
  const [isFocused, setFocused] = useState(false)
  const id = useId()
  const width = isFocused || problem ? 2 : 1
  const borderColor = problem ? colours.deletion : isFocused ? colours.ink : colours.lineControl
  return (
    <View style={styles.field}>
      <Text kind="label" nativeID={id}>
        {label}
      </Text>
      <View
        style={[styles.box, { backgroundColor: colours.surface, borderColor, borderWidth: width, padding: 2 - width }]}
      >
        <TextInput
          {...input}
          aria-label={label}
          aria-labelledby={id}
          onFocus={(event) => {
            setFocused(true)
            input.onFocus?.(event)
          }}
          onBlur={(event) => {
            setFocused(false)
            input.onBlur?.(event)
          }}
          style={[
            styles.input,
            input.multiline && styles.lines,
            TYPE.body,
            { color: colours.ink, fontFamily: FONT.sans },
          ]}
        />
        {after}
      </View>
      {hint && !problem && (
        <Text kind="caption" colour="inkMuted">
          {hint}
        </Text>
      )}
      {problem && <Fault words={problem} />}
    </View>
  )
}

const styles = StyleSheet.create({
  field: { gap: 6 },
  box: { minHeight: 52, borderRadius: RADIUS.medium, flexDirection: 'row', alignItems: 'center' },
  input: { flex: 1, minWidth: 0, alignSelf: 'stretch', paddingHorizontal: 12, outlineWidth: 0 },
  lines: { minHeight: 120, paddingVertical: 12, textAlignVertical: 'top' },
})
