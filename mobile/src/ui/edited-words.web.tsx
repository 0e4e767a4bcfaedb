import { useColours } from '@/ui/theme/use-colours'
import type { EditedWordsProps } from './edited-words'

/** As the elements that tell a screen reader, too, what went and what came. */
export function EditedWords({ edit, text }: EditedWordsProps) {
  const colours = useColours()
  const shape = { borderRadius: 3, padding: '3px 0' }
  return edit === 'deleted' ? (
    <del style={{ ...shape, color: colours.deletion, backgroundColor: colours.deletionTint }}>{text}</del>
  ) : (
    <ins style={{ ...shape, color: colours.insertion, backgroundColor: colours.insertionTint, textUnderlineOffset: 4 }}>
      {text}
    </ins>
  )
}
