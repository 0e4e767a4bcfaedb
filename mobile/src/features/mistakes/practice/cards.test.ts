import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Card, cardsOf, isTheFix, practiceOrder, remembered } from './cards'

const DAY = 86_400_000
const card = (id: string, times = 1): Card => ({
  id,
  times,
  kind: 'spacing',
  original: '읽고싶다',
  suggestion: '읽고 싶다',
  reason: 'R',
  sentence: '책을 읽고싶다.',
  at: 3,
})
const memory = (daysAgo: number, missed: number, right = 0) => ({ seenAt: -daysAgo * DAY, missed, right })
const order = (cards: Card[], memories: Parameters<typeof practiceOrder>[1]) =>
  practiceOrder(cards, memories, 0).map(({ id }) => id)

test('of cards never practised the mistake made most often comes first', () => {
  expect(order([card('once'), card('often', 5)], {})).toEqual(['often', 'once'])
})

test('missed more often comes first, not seen for longer comes first, found comes later', () => {
  const two = [card('a'), card('b')]
  expect(order(two, { a: memory(3, 1), b: memory(3, 4) })).toEqual(['b', 'a'])
  expect(order(two, { a: memory(3, 2), b: memory(9, 2) })).toEqual(['b', 'a'])
  expect(order(two, { a: memory(3, 2, 2), b: memory(3, 2, 0) })).toEqual(['b', 'a'])
  expect(order(two, { a: memory(0, 9) })).toEqual(['b', 'a'])
})

test('whatever is remembered, every card comes once', () => {
  const memories = fc.array(fc.tuple(fc.integer({ min: -9, max: 400 }), fc.nat(50), fc.nat(50)), { maxLength: 20 })
  const property = fc.property(memories, (known) => {
    const cards = Array.from({ length: known.length + 2 }, (_, index) => card(`c${index}`, index))
    const by = Object.fromEntries(
      known.map(([days, missed, right], index) => [`c${index}`, memory(days, missed, right)]),
    )
    expect(order(cards, by).sort()).toEqual(cards.map(({ id }) => id).sort())
  })
  fc.assert(property)
})

test('a miss is remembered and ends the row of finds', () => {
  expect(remembered(undefined, true, 5)).toEqual({ seenAt: 5, missed: 0, right: 1 })
  expect(remembered({ seenAt: 1, missed: 2, right: 3 }, false, 5)).toEqual({ seenAt: 5, missed: 3, right: 0 })
})

test('the fix is known alone or in its sentence, however its syllables were typed; spaces in it count', () => {
  for (const tried of ['읽고 싶다', ' 읽고 싶다 ', '책을 읽고 싶다.', '읽고 싶다'.normalize('NFD')]) {
    expect(isTheFix(tried, card('a'))).toBe(true)
  }
  for (const tried of ['읽고싶다', '', '읽고 싶어요', '책을 읽고싶다.']) expect(isTheFix(tried, card('a'))).toBe(false)
  expect(isTheFix('', { ...card('a'), suggestion: '' })).toBe(true)
})

test('the same mistake in several essays is one card with its newest sentence', () => {
  const essay = (sentence: string) => ({
    submissionId: '0b3c0f3e-0000-4000-8000-000000000000',
    promptId: 'reading-habit',
    promptTitle: null,
    createdAt: '2026-11-01T00:00:00.000Z',
    corrections: [{ ...card('x'), sentence }],
    lost: [],
  })
  expect(cardsOf([essay('새 글을 읽고싶다.'), essay('옛 글을 읽고싶다.')])).toMatchObject([
    { times: 2, sentence: '새 글을 읽고싶다.' },
  ])
})
