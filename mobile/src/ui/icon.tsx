import type { Colour } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { Circle, Path, Rect, Svg } from './svg'

const STAR = 'M12 4.2l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.6-4.8 2.6 1-5.4-4-3.8 5.4-.7z'

type Shape =
  | string
  /** Filled. */
  | { path: string }
  | { circle: [x: number, y: number, radius: number]; filled?: true }
  | { rect: [number, number, number, number, number] }

/** Strokes on a field of 24: a string is a path. */
const SHAPES = {
  home: ['M4 11.2 12 4.5l8 6.7V19.5H14.5v-5h-5v5H4z'],
  history: ['M5 6.5h14M5 12h14M5 17.5h8'],
  progress: ['M4.5 19.5h15', 'M7 15.5v-3M12 15.5V9M17 15.5v-10'],
  you: [{ circle: [12, 8.3, 3.8] }, 'M4.8 19.8c.9-3.6 3.7-5.4 7.2-5.4s6.3 1.8 7.2 5.4'],
  back: ['M14.5 5.5 8 12l6.5 6.5'],
  forward: ['M9.5 5.5 16 12l-6.5 6.5'],
  content: [{ circle: [12, 12, 7.5] }, { circle: [12, 12, 2.5], filled: true }],
  organisation: ['M4.5 6h15M8.5 12h11M12.5 18h7'],
  language: ['M5 5.5h8.5c0 5.5-2.5 10-8 13', 'M17.5 4v16M17.5 11.5H21'],
  bell: ['M6.5 16.5v-5.5a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5z', 'M10.5 20.3h3'],
  check: ['M5 12.5l4.7 4.7L19.2 7.2'],
  info: [{ circle: [12, 12, 8] }, 'M12 11.2v4.8', 'M12 8.1v.1'],
  saved: ['M6 4.5h9.5L19.5 8.5v11H4.5v-13.5a1.5 1.5 0 0 1 1.5-1.5z', 'M8.3 13.3l2.6 2.6 4.8-5'],
  offline: ['M4 4l16 16', 'M8.2 7.6A5.8 5.8 0 0 1 17.6 11a3.7 3.7 0 0 1 2.6 5.9M16.5 18H8a4.2 4.2 0 0 1-2.6-7.5'],
  close: ['M6 6l12 12M18 6 6 18'],
  compare: [{ rect: [4, 5, 6.5, 14, 1] }, { rect: [13.5, 5, 6.5, 14, 1] }],
  down: ['M5.5 9.5 12 16l6.5-6.5'],
  up: ['M5.5 14.5 12 8l6.5 6.5'],
  download: ['M12 4.5v10M7.5 10.5 12 15l4.5-4.5M5 19.5h14'],
  eye: [
    'M3.5 12c2-3.9 4.9-5.8 8.5-5.8s6.5 1.9 8.5 5.8c-2 3.9-4.9 5.8-8.5 5.8S5.5 15.9 3.5 12z',
    { circle: [12, 12, 2.5] },
  ],
  eyeOff: [
    'M4.5 4.5l15 15',
    'M9.2 6.8A9 9 0 0 1 12 6.2c3.6 0 6.5 1.9 8.5 5.8a15 15 0 0 1-2.6 3.5',
    'M6.2 8.4A14 14 0 0 0 3.5 12c2 3.9 4.9 5.8 8.5 5.8a8.7 8.7 0 0 0 3.8-.9',
  ],
  device: [{ rect: [7, 3.5, 10, 17, 2] }, 'M11 17.5h2'],
  key: [{ circle: [8, 12, 3.8] }, 'M11.8 12h8.2v3M16.5 12v2.5'],
  lock: [{ rect: [5.5, 10.5, 13, 9, 1.5] }, 'M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5'],
  logOut: ['M13.5 4.5H5.5v15h8M10 12h10M16.5 8.5 20 12l-3.5 3.5'],
  mail: [{ rect: [4, 5.5, 16, 13, 1.5] }, 'M4.8 7.2 12 12.8l7.2-5.6'],
  manuscript: [{ rect: [4, 4, 16, 16, 0] }, 'M4 9.3h16M4 14.7h16M9.3 4v16M14.7 4v16'],
  pause: ['M9 6v12M15 6v12'],
  pen: ['M5 19l.8-3.9L16.2 4.7l3.1 3.1L8.9 18.2z', 'M13.8 7.1l3.1 3.1'],
  print: ['M7 9V4.5h10V9M7 16H4.5V9h15v7H17', 'M7 13.5h10v6H7z'],
  retry: ['M18.8 12a6.8 6.8 0 1 1-2.1-4.9L19 9.3', 'M19 4.8v4.5h-4.5'],
  say: ['M4.5 5.5h15v10.5H12l-4.2 3.7V16H4.5z', 'M8.5 10.8h.1M12 10.8h.1M15.5 10.8h.1'],
  star: [STAR],
  starFull: [{ path: STAR }],
  timer: [{ circle: [12, 13, 7] }, 'M12 9.5V13l2.3 1.8M9.8 3.5h4.4'],
  trash: ['M5 7.5h14M9.5 7V4.5h5V7M7 7.5l.8 12h8.4l.8-12'],
  waiting: ['M7 4.5h10M7 19.5h10M8 4.5c0 4 4 5 4 7.5s-4 3.5-4 7.5M16 4.5c0 4-4 5-4 7.5s4 3.5 4 7.5'],
} as const satisfies Record<string, readonly Shape[]>

export type IconName = keyof typeof SHAPES

/** A drawn sign beside words that say the same: readers do not hear it. */
export function Icon({ name, size = 22, colour = 'ink' }: { name: IconName; size?: number; colour?: Colour }) {
  const stroke = useColours()[colour]
  const shapes: readonly Shape[] = SHAPES[name]
  return (
    <Svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke={stroke}
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {shapes.map((shape) => {
        if (typeof shape === 'string') return <Path key={shape} d={shape} />
        if ('path' in shape) return <Path key={shape.path} d={shape.path} fill={stroke} />
        if ('rect' in shape) {
          const [x, y, width, height, rx] = shape.rect
          return <Rect key={String(shape.rect)} x={x} y={y} width={width} height={height} rx={rx} />
        }
        const [cx, cy, r] = shape.circle
        const fill = shape.filled ? { fill: stroke, stroke: 'none' } : {}
        return <Circle key={String(shape.circle)} cx={cx} cy={cy} r={r} {...fill} />
      })}
    </Svg>
  )
}
