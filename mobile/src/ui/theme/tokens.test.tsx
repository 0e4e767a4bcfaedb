import { COLOURS, type Colour, FONT } from './tokens'

const GROUNDS: Colour[] = ['bg', 'surface', 'sunken']
const SCHEMES = ['light', 'dark'] as const

/** Text on the ground it is set on. */
const TEXTS: [text: Colour, ground: Colour][] = [
  ...GROUNDS.flatMap((ground): [Colour, Colour][] => [
    ['ink', ground],
    ['inkMuted', ground],
  ]),
  ['inkInverse', 'ink'],
  ['content', 'contentTint'],
  ['organisation', 'organisationTint'],
  ['language', 'languageTint'],
  ['deletion', 'deletionTint'],
  ['insertion', 'insertionTint'],
  ['notice', 'noticeTint'],
]

describe.each(SCHEMES)('%s', (scheme) => {
  test.each(TEXTS)('%s on %s can be read: 4.5 to 1', (text, ground) => {
    expect(contrast(COLOURS[scheme][text], COLOURS[scheme][ground])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(GROUNDS)('the border of a field on %s can be seen: 3 to 1', (ground) => {
    expect(contrast(COLOURS[scheme].lineControl, COLOURS[scheme][ground])).toBeGreaterThanOrEqual(3)
  })
})

test('text is set in the font of the system, which has Hangul on every phone', () => {
  expect(FONT.sans).toBeUndefined()
})

function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (bright + 0.05) / (dark + 0.05)
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
