import type { listInbox, Read } from '@truegul/contract'

/** Of the query that has the inbox. */
export const INBOX_KEY = ['inbox'] as const

/** How essays ended, newest first, as far as it was loaded. */
export type Inbox = Read<(typeof listInbox)['output']>
/** One that this app has words for, and that leads somewhere. */
export type Item = Omit<Inbox['items'][number], 'kind' | 'submissionId'> & {
  kind: 'result' | 'failed'
  submissionId: string
}

/** Those that can be shown: what only a newer server tells of is left out. */
export const shownItems = (items: Inbox['items']): Item[] => items.filter(isShown)

function isShown(item: Inbox['items'][number]): item is Inbox['items'][number] & Item {
  return (item.kind === 'result' || item.kind === 'failed') && item.submissionId !== null
}

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
