import { keepable } from '@truegul/contract'
import { useEffect, useRef, useState } from 'react'
import { AppState, StyleSheet, TextInput } from 'react-native'
import { FONT, TYPE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

/** Milliseconds without a key after which counting begins: counting at each key costs a cheap phone its pace. */
const PAUSE = 300

type Props = {
  label: string
  initialText: string
  /** At each key, also in the middle of a syllable. Must be quick. */
  onKey: (text: string) => void
  /** When the fingers rest, and before the app goes away. */
  onPause: (text: string) => void
}

/**
 * The essay. Uncontrolled, without `maxLength` and without a style that changes: whatever is written back into the field while
 * an input method composes a syllable breaks it apart (docs/footguns.md).
 */
export function EssayField({ label, initialText, onKey, onPause }: Props) {
  const colours = useColours()
  // The first one for good: a default that changes may be written into the field.
  const [defaultText] = useState(initialText)
  const onChangeText = usePauses(defaultText, onKey, onPause)
  return (
    <TextInput
      aria-label={label}
      multiline
      defaultValue={defaultText}
      onChangeText={onChangeText}
      lang="ko"
      spellCheck={false}
      autoCorrect={false}
      autoCapitalize="none"
      style={[styles.field, TYPE.essay, { color: colours.ink, fontFamily: FONT.sans }]}
    />
  )
}

function usePauses(initialText: string, onKey: Props['onKey'], onPause: Props['onPause']) {
  const text = useRef(initialText)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const tell = useRef(onPause)
  useEffect(() => {
    tell.current = onPause
  })
  useEffect(() => {
    const flush = () => {
      if (!timer.current) return
      clearTimeout(timer.current)
      timer.current = null
      tell.current(text.current)
    }
    const subscription = AppState.addEventListener('change', (state) => {
      if (state !== 'active') flush()
    })
    return () => {
      subscription.remove()
      flush()
    }
  }, [])
  return (typed: string) => {
    const next = keepable(typed)
    text.current = next
    onKey(next)
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      timer.current = null
      tell.current(text.current)
    }, PAUSE)
  }
}

const styles = StyleSheet.create({
  field: { flex: 1, minHeight: 200, textAlignVertical: 'top', outlineWidth: 0, width: '100%', maxWidth: 646 },
})
