import type { Ref } from 'react'
import { Text as NativeText, type TextProps } from 'react-native'
import { type Colour, FONT, TYPE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

type Props = TextProps & {
  kind?: keyof typeof TYPE
  colour?: Colour
  /** Figures of equal width, for numbers that stand under each other or change. */
  figures?: boolean
  /** Set in the serif of printed things. */
  printed?: boolean
  lang?: 'ko' | 'en'
  ref?: Ref<NativeText>
}

/** All text of the app. Korean inside another language gets `lang="ko"`, so that it is read and broken as Korean. */
export function Text({ kind = 'body', colour = 'ink', figures, printed, style, ...rest }: Props) {
  const colours = useColours()
  return (
    <NativeText
      {...rest}
      style={[
        TYPE[kind],
        { color: colours[colour], fontFamily: printed ? FONT.paper : FONT.sans },
        figures && { fontVariant: ['tabular-nums'] },
        style,
      ]}
    />
  )
}
