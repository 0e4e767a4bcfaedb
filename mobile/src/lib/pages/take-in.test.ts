import { expect, test } from 'vitest'
import { type Page, takeIn, without } from './take-in'

type Item = { id: string; word?: string }
const page = (ids: string, nextCursor: string | null): Page<Item> => ({
  items: [...ids].map((id) => ({ id })),
  nextCursor,
})
const idsOf = ({ items }: Page<Item>) => items.map(({ id }) => id).join('')

test('a first page asked for anew keeps what was loaded behind it', () => {
  const taken = takeIn(page('cdefgh', 'after-h'), page('abcd', 'after-d'))
  expect([idsOf(taken), taken.nextCursor]).toEqual(['abcdefgh', 'after-h'])
})

test('the newest word holds, and what was deleted elsewhere is gone', () => {
  const fresh = { items: [{ id: 'a', word: 'new' }, { id: 'c' }], nextCursor: 'after-c' }
  const taken = takeIn(page('abcd', null), fresh)
  expect(idsOf(taken)).toBe('acd')
  expect(taken.items[0]?.word).toBe('new')
  expect(taken.nextCursor).toBeNull()
})

test('one that moved up from far below stands once, at the top', () => {
  expect(idsOf(takeIn(page('abcdef', 'after-f'), page('eab', 'after-b')))).toBe('eabcdf')
})

test('a first page that does not meet what was loaded begins the list anew', () => {
  expect(takeIn(page('wxyz', 'after-z'), page('abcd', 'after-d'))).toEqual(page('abcd', 'after-d'))
})

test('a first page that is all there is stands alone', () => {
  expect(takeIn(page('abcd', 'after-d'), page('a', null))).toEqual(page('a', null))
  expect(takeIn(undefined, page('', null))).toEqual(page('', null))
})

test('one is taken out without losing the place in the list', () => {
  expect(without(page('abc', 'after-c'), 'b')).toEqual(page('ac', 'after-c'))
})
