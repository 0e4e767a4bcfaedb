import { Platform } from 'react-native'

/** Colours of the paper and the ink. The names are those of the design; every text pair has a contrast of 4.5 or more. */
const LIGHT = {
  bg: '#FBFAF6',
  surface: '#FFFFFF',
  sunken: '#F1EFE8',
  selected: '#FFFFFF',
  line: '#E4E1D7',
  lineControl: '#85806F',
  scrim: 'rgba(20, 23, 26, 0.44)',
  ink: '#1A1D21',
  inkMuted: '#5A6270',
  inkDisabled: '#8B909A',
  inkInverse: '#FBFAF6',
  content: '#1F4FD8',
  contentTint: '#EAF0FF',
  contentLine: '#6C8AE6',
  organisation: '#6B3FA0',
  organisationTint: '#F3ECFA',
  organisationLine: '#9F7AC8',
  language: '#0B6E6E',
  languageTint: '#E2F2F1',
  languageLine: '#4A9A97',
  deletion: '#8F1D1D',
  deletionTint: '#FDECEC',
  insertion: '#0B5D3B',
  insertionTint: '#E6F6EE',
  notice: '#6B4500',
  noticeTint: '#FFF4DB',
  paper: '#FBFAF6',
  grid: '#8A8266',
  gridSoft: '#B9B29C',
}

export type Colours = typeof LIGHT
export type Colour = keyof Colours

const DARK: Colours = {
  bg: '#14171A',
  surface: '#1C2024',
  sunken: '#23282D',
  selected: '#3A4149',
  line: '#2C3238',
  lineControl: '#7C8590',
  scrim: 'rgba(0, 0, 0, 0.6)',
  ink: '#ECEEF1',
  inkMuted: '#A6AEB9',
  inkDisabled: '#6F7782',
  inkInverse: '#14171A',
  content: '#8FB0FF',
  contentTint: '#1B2542',
  contentLine: '#4E68A8',
  organisation: '#C9A6F5',
  organisationTint: '#2B213B',
  organisationLine: '#765C97',
  language: '#5CD0C8',
  languageTint: '#12302F',
  languageLine: '#35807B',
  deletion: '#FFB4B4',
  deletionTint: '#3A1A1C',
  insertion: '#9BE5BF',
  insertionTint: '#12301F',
  notice: '#FFD98A',
  noticeTint: '#3A2C0A',
  paper: '#1A1B19',
  grid: '#7D7660',
  gridSoft: '#3F3D34',
}

export const COLOURS = { light: LIGHT, dark: DARK }

/** The full stop of the mark. Brand only, never in the interface. */
export const SEAL = '#E8573C'

/** Size, line height and weight of each kind of text. Nothing hangs on 500: Korean on Android knows 400 and a made bold. */
export const TYPE = {
  score: { fontSize: 56, lineHeight: 60, fontWeight: '700', letterSpacing: -1.1 },
  title: { fontSize: 24, lineHeight: 32, fontWeight: '700', letterSpacing: -0.24 },
  heading: { fontSize: 18, lineHeight: 26, fontWeight: '700' },
  essay: { fontSize: 17, lineHeight: 30, fontWeight: '400' },
  body: { fontSize: 16, lineHeight: 25, fontWeight: '400' },
  label: { fontSize: 15, lineHeight: 20, fontWeight: '500' },
  caption: { fontSize: 13, lineHeight: 18, fontWeight: '400' },
} as const

const SANS = '-apple-system, "Apple SD Gothic Neo", Roboto, "Noto Sans KR", "Noto Sans CJK KR", system-ui, sans-serif'
const SERIF = '"Noto Serif KR", AppleMyungjo, "Nanum Myeongjo", "Noto Serif CJK KR", serif'

/** System fonts. The serif is for what was printed: a prompt's passage and the manuscript. */
export const FONT = Platform.select({
  web: { sans: SANS, paper: SERIF },
  ios: { sans: undefined, paper: 'AppleMyungjo' },
  default: { sans: undefined, paper: 'serif' },
})

export const RADIUS = { cell: 2, small: 6, medium: 10, large: 18, full: 999 } as const
export const SIZE = {
  target: 44,
  row: 58,
  header: 56,
  tabs: 60,
  rail: 224,
  side: 360,
  measure: 640,
  wide: 1024,
} as const
