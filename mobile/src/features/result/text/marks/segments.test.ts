import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Mark, markOfLine, marksOf } from './marks'
import { fixedText, markToOpen, segmentsOf } from './segments'

// Any Unicode with places in it that overlap as they like: emoji, joined jamo, combining signs, line ends.
const Marked = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .chain((text) => {
    const place = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    return fc.record({
      text: fc.constant(text),
      corrections: fc.array(fc.record({ place, suggestion: fc.string({ maxLength: 5 }) }), { maxLength: 8 }),
      ledger: fc.array(fc.record({ place, criterion: fc.constantFrom('content', 'language') }), { maxLength: 8 }),
    })
  })
  .map(({ text, corrections, ledger }) => ({
    text,
    said: {
      corrections: corrections.map(({ place: [start, end], suggestion }) => ({
        start,
        end,
        original: text.slice(start, end),
        suggestion,
        reason: 'A reason.',
        kind: 'grammar' as const,
      })),
      ledger: ledger.map(({ place: [start, end], criterion }) => ({
        criterion,
        rule: 'a.rule',
        points: 1,
        reason: 'A reason.',
        start,
        end,
        quote: text.slice(start, end),
      })),
    },
  }))

test('the segments of a text join to the very text, whatever is marked in it', () => {
  fc.assert(
    fc.property(Marked, ({ text, said }) => {
      const segments = segmentsOf(text, marksOf(text, said))
      expect(segments.map((segment) => segment.text).join('')).toBe(text)
      for (const segment of segments) expect(text.slice(segment.start).startsWith(segment.text)).toBe(true)
    }),
  )
})

test('every mark covers exactly its place, begins once, ends once, and can be opened', () => {
  fc.assert(
    fc.property(Marked, ({ text, said }) => {
      const marks = marksOf(text, said)
      const segments = segmentsOf(text, marks)
      for (const mark of marks) {
        const has = (list: Mark[]) => list.includes(mark)
        const covered = segments.filter((segment) => has(segment.marks))
        expect(covered.map((segment) => segment.text).join('')).toBe(mark.original)
        expect(covered[0]?.start).toBe(mark.start)
        expect(segments.filter((segment) => has(segment.begins))).toEqual([covered[0]])
        expect(segments.filter((segment) => has(segment.ends))).toEqual([covered.at(-1)])
        expect(pressedUntilBack(covered[0]!)).toContain(mark.number)
      }
    }),
  )
})

test('all that is said of a place has its mark, and every line of the ledger with a place leads to one', () => {
  fc.assert(
    fc.property(Marked, ({ text, said }) => {
      const marks = marksOf(text, said)
      const isPlace = ({ start, end }: { start: number; end: number }) => start < end
      expect(marks.filter(({ correction }) => correction)).toHaveLength(said.corrections.filter(isPlace).length)
      for (const [index, line] of said.ledger.entries()) {
        const mark = markOfLine(marks, index)
        if (isPlace(line)) expect(mark).toMatchObject({ start: line.start, end: line.end, criterion: line.criterion })
        else expect(mark).toBeNull()
      }
      expect(marks.map(({ number }) => number)).toEqual(marks.map((_, index) => index + 1))
    }),
  )
})

test('the fixed text keeps all that no correction touches', () => {
  fc.assert(
    fc.property(Marked, ({ text, said }) => {
      const pieces = fixedText(text, marksOf(text, said))
      let at = 0
      for (const piece of pieces.filter(({ isFix }) => !isFix)) {
        expect(text.startsWith(piece.text, piece.start)).toBe(true)
        expect(piece.start).toBeGreaterThanOrEqual(at)
        at = piece.start + piece.text.length
      }
    }),
  )
  const corrections = [
    { start: 0, end: 3, original: '사람이', suggestion: '사람을', reason: '-', kind: 'grammar' as const },
    { start: 2, end: 6, original: '이 만나', suggestion: '을 만나', reason: '-', kind: 'grammar' as const },
    { start: 7, end: 9, original: '진짜', suggestion: '', reason: '-', kind: 'vocabulary' as const },
  ]
  const fixed = fixedText('사람이 만나 진짜 좋다', marksOf('사람이 만나 진짜 좋다', { corrections, ledger: [] }))
  expect(fixed.map(({ text }) => text).join('')).toBe('사람을 만나  좋다')
})

test('what does not stand in the text has no mark', () => {
  const said = {
    corrections: [{ start: 0, end: 2, original: '없다', suggestion: '있다', reason: '-', kind: 'grammar' as const }],
    ledger: [{ criterion: 'content', rule: 'a', points: 1, reason: '-', start: 5, end: 90, quote: '나무' }],
  }
  expect(marksOf('나무가 있다', said)).toEqual([])
})

/** Numbers of the marks that pressing one segment again and again opens. */
function pressedUntilBack(segment: Parameters<typeof markToOpen>[0]): number[] {
  const opened: number[] = []
  for (let open: number | null = null; opened.length < segment.marks.length; ) {
    open = markToOpen(segment, open).number
    opened.push(open)
  }
  return opened
}
