import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'

export type EditedWordsProps = { edit: 'deleted' | 'inserted'; text: string }

/** Words that went or came, within a text. No padding at the sides: a gap would read as a Korean space. */
export function EditedWords({ edit, text }: EditedWordsProps) {
  const colours = useColours()
  const isGone = edit === 'deleted'
  return (
    <Text
      kind="essay"
      lang="ko"
      colour={isGone ? 'deletion' : 'insertion'}
      style={{
        backgroundColor: isGone ? colours.deletionTint : colours.insertionTint,
        textDecorationLine: isGone ? 'line-through' : 'underline',
      }}
    >
      {text}
    </Text>
  )
}
