import { useId } from 'react'
import { StyleSheet, View } from 'react-native'
import { useScheme } from '@/lib/look/theme'
import { Text } from '@/ui/text'
import { FONT, RADIUS, TYPE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import type { DateFieldProps } from './date-field'
import { Fault } from './fault'

/** A day, by the browser's own calendar. */
export function DateField({ label, hint, problem, value, onChange }: DateFieldProps) {
  const colours = useColours()
  const scheme = useScheme()
  const labelId = useId()
  return (
    <View style={styles.field}>
      <Text kind="label" nativeID={labelId}>
        {label}
      </Text>
      <input
        type="date"
        aria-labelledby={labelId}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        style={{
          ...TYPE.body,
          lineHeight: `${TYPE.body.lineHeight}px`,
          fontFamily: FONT.sans,
          minHeight: 52,
          boxSizing: 'border-box',
          padding: '0 12px',
          color: colours.ink,
          backgroundColor: colours.surface,
          border: `1px solid ${problem ? colours.deletion : colours.lineControl}`,
          borderRadius: RADIUS.medium,
          colorScheme: scheme,
        }}
      />
      {!problem && (
        <Text kind="caption" colour="inkMuted">
          {hint}
        </Text>
      )}
      {problem && <Fault words={problem} />}
    </View>
  )
}

const styles = StyleSheet.create({ field: { gap: 6 } })
