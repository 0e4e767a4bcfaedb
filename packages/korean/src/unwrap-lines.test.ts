import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from './normalise.ts'
import { unwrapLines } from './unwrap-lines.ts'

const ESSAY =
  '사람은 누구나 편하게 쉬고 싶어 한다. 그러나 쉬는 방법은 사람마다 다르다. 어떤 사람은 산에 오르고 어떤 사람은 집에서 음악을 듣는다. 나는 주말마다 강가를 걷는다. 걷다 보면 한 주 동안 쌓인 걱정이 작아진다. 그래서 나는 쉬는 것이 게으른 것이라고 생각하지 않는다. 잘 쉬어야 다시 일할 힘이 나기 때문이다.'
const unwrapped = (text: string) => unwrapLines(normalise(text)).text

function atSpaces(text: string, width: number): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}
const cut = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'g'))!.join('\n')

test.each([20, 25, 32, 40])('lines broken at spaces to a width of %i are one text again', (width) => {
  expect(unwrapped(atSpaces(ESSAY, width))).toBe(ESSAY)
})

test.each([20, 25, 40])('lines cut after %i characters, in words too, are one text again', (width) => {
  expect(unwrapped(cut(ESSAY, width))).toBe(ESSAY)
})

test('a line broken by accident in the middle of a sentence goes on', () => {
  expect(unwrapped('사람은 누구나 편하게 쉬고 싶지만\n쉬는 방법은 다르다.\n나는 걷는다.')).toBe(
    '사람은 누구나 편하게 쉬고 싶지만 쉬는 방법은 다르다.\n나는 걷는다.',
  )
})

test.each([
  ['paragraphs', '사람은 누구나 편하게 쉬고 싶어 한다.\n그러나 쉬는 방법은 다르다.\n나는 걷는다.'],
  ['a heading', '쉬는 방법\n사람은 누구나 편하게 쉬고 싶어 한다. 그러나 방법은 다르다.'],
  ['empty lines', '사람은 누구나 편하게 쉬고 싶지만\n\n쉬는 방법은 다르다.'],
  ['points of a list', '쉬는 방법에는 다음과 같은 것이 있다고\n- 산에 오르기\n- 음악 듣기'],
  [
    'sentences without their full stops',
    '사람은 누구나 편하게 쉬고 싶어 한다\n그러나 쉬는 방법은 사람마다 다르다\n나는 걷는다',
  ],
])('%s stay as they are', (_, text) => {
  expect(unwrapped(text)).toBe(text)
})

test('a word in an unwrapped text leads back to its own place, with the break where it was cut in two', () => {
  const source = cut(ESSAY, 20).normalize('NFD')
  const { text, toSource } = unwrapLines(normalise(source))
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    const span = toSource({ start: index, end: index + word.length })
    expect(source.slice(span.start, span.end).replace('\n', '').normalize('NFC')).toBe(word)
  }
})

test('any text keeps all of its characters but line breaks, and every stretch leads into the text', () => {
  const piece = fc.constantFrom(
    '사람은',
    ' ',
    '\n',
    '쉰다.',
    '쉬고 싶지만',
    '- ',
    '1. ',
    '\u200d',
    '…',
    '"',
    '강가를 걷는다',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (source) => {
        const before = normalise(source)
        const { text, toSource } = unwrapLines(before)
        expect(text.replace(/\s/g, '')).toBe(before.text.replace(/\s/g, ''))
        for (const { index, 0: word } of text.matchAll(/[가-힣]+/g)) {
          const span = toSource({ start: index, end: index + word.length })
          expect(normalise(source.slice(span.start, span.end)).text.replace('\n', '')).toBe(word)
        }
      },
    ),
    { numRuns: 300 },
  )
})
