import { criterionColours } from '@/ui/criterion/criterion-colours'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import type { Mark } from '../marks/marks'

/** Characters after the mark that tell where it stands. */
const AFTER = 14

/** The marked place with the word before it and some of the text behind it. */
export function Place({ mark, text }: { mark: Mark; text: string }) {
  const colours = useColours()
  const { fill, tint } = criterionColours(mark.criterion)
  const lineStart = text.lastIndexOf('\n', mark.start - 1) + 1
  const before = text.slice(Math.max(lineStart, text.lastIndexOf(' ', mark.start - 2) + 1), mark.start)
  const after = text.slice(mark.end).split('\n', 1)[0]!
  return (
    <Text kind="essay" lang="ko">
      {before}
      <Text kind="essay" colour={fill} style={{ backgroundColor: colours[tint], textDecorationLine: 'underline' }}>
        {mark.original}
      </Text>
      {after.length > AFTER ? `${after.slice(0, after.lastIndexOf(' ', AFTER))} …` : after}
    </Text>
  )
}
