import type { listInbox, Read } from '@truegul/contract'
import type { Href } from 'expo-router'

/** Of the query that has the inbox. */
export const INBOX_KEY = ['inbox'] as const

/** How essays ended, newest first, as far as it was loaded. */
export type Inbox = Read<(typeof listInbox)['output']>
/** One that this app has words for, and where it leads. */
export type Item = Omit<Inbox['items'][number], 'kind'> & { kind: keyof typeof TARGETS; href: Href }

type Told = Inbox['items'][number]

const essayOf = ({ submissionId: id }: Told): Href | null =>
  id === null ? null : { pathname: '/result/[id]', params: { id } }

const TARGETS = {
  result: essayOf,
  failed: essayOf,
  appeal: essayOf,
  reply: ({ feedbackId: id }: Told): Href | null =>
    id === null ? null : { pathname: '/feedback/[id]', params: { id } },
  survey: (): Href | null => '/survey',
} as const

/** Those that can be shown: what only a newer server tells of is left out. */
export const shownItems = (items: Inbox['items']): Item[] => items.flatMap((item) => shownItem(item) ?? [])

function shownItem(item: Told): Item | null {
  const kind = KINDS.find((known) => known === item.kind)
  const href = kind && TARGETS[kind](item)
  return kind && href ? { ...item, kind, href } : null
}

const KINDS = Object.keys(TARGETS) as (keyof typeof TARGETS)[]

/** After one essay was opened: its item is read, wherever in the list it stands. */
export const withRead = (inbox: Inbox, submissionId: string, now: string): Inbox => ({
  ...inbox,
  items: inbox.items.map((item) =>
    item.submissionId === submissionId ? { ...item, readAt: item.readAt ?? now } : item,
  ),
})

/** After all of it was read, up to the moment of its newest item that was shown. */
export const withAllRead = (inbox: Inbox, until: string, now: string): Inbox => ({
  ...inbox,
  items: inbox.items.map((item) => (item.at <= until ? { ...item, readAt: item.readAt ?? now } : item)),
})
