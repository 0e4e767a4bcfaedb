import { expect, test } from 'vitest'
import { type Inbox, shownItems, withAllRead, withRead } from './inbox-page'

const at = (minute: number) => `2026-11-26T10:0${minute}:00.000Z`
const NOW = '2026-11-26T12:00:00.000Z'
const item = (id: string, minute: number, change: Partial<Inbox['items'][number]> = {}): Inbox['items'][number] => ({
  id,
  kind: 'result',
  submissionId: id,
  feedbackId: null,
  promptId: 'reading-habit',
  promptTitle: null,
  failure: null,
  at: at(minute),
  readAt: null,
  ...change,
})
const inbox = (...items: Inbox['items']): Inbox => ({ items, nextCursor: 'further', unseen: items.length })
const readOf = ({ items }: Inbox) => items.map(({ id, readAt }) => [id, readAt])

test('opening an essay reads its item alone, also far down, and keeps when one was read before', () => {
  const given = inbox(item('c', 3), item('b', 2, { readAt: at(5) }), item('a', 1))
  expect(readOf(withRead(given, 'a', NOW))).toEqual([
    ['c', null],
    ['b', at(5)],
    ['a', NOW],
  ])
  expect(withRead(given, 'b', NOW)).toEqual(given)
})

test('reading all leaves what came after the newest one that was shown', () => {
  const given = inbox(item('c', 3), item('b', 2), item('a', 1, { readAt: at(5) }))
  expect(readOf(withAllRead(given, at(2), NOW))).toEqual([
    ['c', null],
    ['b', NOW],
    ['a', at(5)],
  ])
})

test('what only a newer server tells of is not shown, nor what leads nowhere', () => {
  const odd = item('odd', 3, { kind: 'letter' as never })
  expect(shownItems([odd, item('b', 2), item('nowhere', 1, { submissionId: null })]).map(({ id }) => id)).toEqual(['b'])
})

test('each kind of news leads to its screen; one without a place, or of a newer server, is left out', () => {
  const told = shownItems(
    inbox(
      item('a', 1, { kind: 'reply', submissionId: null, feedbackId: 'f' }),
      item('b', 2, { kind: 'survey', submissionId: null }),
      item('c', 3, { kind: 'appeal', submissionId: 'essay' }),
      item('d', 4, { kind: 'reply', submissionId: null, feedbackId: null }),
      item('e', 5, { kind: 'gift' as Inbox['items'][number]['kind'] }),
    ).items,
  )
  expect(told.map(({ id, href }) => [id, href])).toEqual([
    ['a', { pathname: '/feedback/[id]', params: { id: 'f' } }],
    ['b', '/survey'],
    ['c', { pathname: '/result/[id]', params: { id: 'essay' } }],
  ])
})
