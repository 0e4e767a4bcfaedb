import { SEAL } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { Circle, G, Path, Rect, Svg } from './svg'

const PAPER = '#FBFAF6'
const INK = '#1A1D21'

/** The mark and the name beside it. */
export function Brand({ height = 28 }: { height?: number }) {
  const colours = useColours()
  return (
    <Svg width={(height * 118) / 24} height={height} viewBox="0 0 118 24" role="img" aria-label="TrueGul">
      <MarkShapes />
      <G fill="none" stroke={colours.ink} strokeWidth={2} strokeLinejoin="round">
        <Path d="M34 5h11.500M39.750 5v15" />
        <Path d="M48.500 9v11M48.500 14.500c0-3.300 1.900-5 5-5" />
        <Path d="M57 9v6.500c0 2.600 1.600 4 4 4s4.400-1.600 4.400-4.400V9M65.400 9v11" />
        <Path d="M70 14.300h10c0-3-2-4.800-4.900-4.800-3 0-5.200 2.100-5.200 5s2.200 5 5.300 5c2 0 3.500-.8 4.500-2.300" />
        <Path d="M97.300 7.800C96 6 94 5 91.500 5c-4.400 0-7.400 3.100-7.400 7.300s3 7.200 7.400 7.200c4.100 0 6.600-2.600 6.600-6.700H91.500" />
        <Path d="M102.500 9v6.500c0 2.600 1.600 4 4 4s4.400-1.600 4.400-4.400V9M110.900 9v11" />
        <Path d="M116 4v16" />
      </G>
    </Svg>
  )
}

/** The mark alone. */
export const Mark = ({ size }: { size: number }) => (
  <Svg width={size} height={size} viewBox="0 0 24 24" aria-hidden>
    <MarkShapes />
  </Svg>
)

/** 글 drawn as lines of writing in one cell, the last line ended by a full stop. */
function MarkShapes() {
  const colours = useColours()
  return (
    <>
      <Rect x={0.5} y={0.5} width={23} height={23} rx={5} fill={INK} stroke={colours.line} />
      <G fill="none" stroke={PAPER} strokeWidth={1.65} strokeLinejoin="round">
        <Path d="M6.6 5.1h10.8v3.3" />
        <Path d="M4.2 10.55h15.6" />
        <Path d="M6.6 13.35h10.8v2.75H6.6v2.8h7.6" />
      </G>
      <Circle cx={17.05} cy={18.6} r={1.35} fill={SEAL} />
    </>
  )
}
