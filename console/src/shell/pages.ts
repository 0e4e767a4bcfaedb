import { type ComponentType, lazy } from 'react'
import type { words } from './words.ts'

export type PageName = keyof (typeof words)['en']['pages']
type Shown = { id?: string }

type ConsolePage = {
  name: PageName
  /** `:id` is handed to the page. */
  path: string
  show: ComponentType<Shown>
}

/** Each page is a file of its own, which comes when it is opened. */
const late = <Name extends string>(load: () => Promise<Record<Name, ComponentType<Shown>>>, name: Name) =>
  lazy(async () => ({ default: (await load())[name] }))

/** Every address of the console. */
export const PAGES: readonly ConsolePage[] = [
  { name: 'overview', path: '/', show: late(() => import('../pages/overview/overview-page.tsx'), 'OverviewPage') },
  { name: 'servers', path: '/servers', show: late(() => import('../pages/overview/servers-page.tsx'), 'ServersPage') },
  { name: 'mails', path: '/mails', show: late(() => import('../pages/messages/mails-page.tsx'), 'MailsPage') },
  {
    name: 'notifications',
    path: '/notifications',
    show: late(() => import('../pages/messages/notifications-page.tsx'), 'NotificationsPage'),
  },
  { name: 'testers', path: '/testers', show: late(() => import('../pages/testers/testers-page.tsx'), 'TestersPage') },
  { name: 'funnel', path: '/funnel', show: late(() => import('../pages/testers/funnel-page.tsx'), 'FunnelPage') },
  { name: 'waves', path: '/waves', show: late(() => import('../pages/waves/waves-page.tsx'), 'WavesPage') },
  { name: 'waves', path: '/waves/:id', show: late(() => import('../pages/waves/wave-page.tsx'), 'WavePage') },
  { name: 'invites', path: '/invites', show: late(() => import('../pages/invites/invites-page.tsx'), 'InvitesPage') },
  { name: 'stores', path: '/stores', show: late(() => import('../pages/stores/stores-page.tsx'), 'StoresPage') },
  { name: 'feedback', path: '/feedback', show: late(() => import('../pages/feedback/inbox-page.tsx'), 'InboxPage') },
  {
    name: 'feedback',
    path: '/feedback/:id',
    show: late(() => import('../pages/feedback/feedback-page.tsx'), 'FeedbackPage'),
  },
  { name: 'ratings', path: '/ratings', show: late(() => import('../pages/feedback/ratings-page.tsx'), 'RatingsPage') },
  {
    name: 'ratings',
    path: '/ratings/rows',
    show: late(() => import('../pages/feedback/rating-rows-page.tsx'), 'RatingRowsPage'),
  },
  { name: 'essays', path: '/essays', show: late(() => import('../pages/essays/essays-page.tsx'), 'EssaysPage') },
  { name: 'appeals', path: '/appeals', show: late(() => import('../pages/appeals/appeals-page.tsx'), 'AppealsPage') },
  { name: 'appeals', path: '/appeals/:id', show: late(() => import('../pages/appeals/appeal-page.tsx'), 'AppealPage') },
  {
    name: 'disputes',
    path: '/disputes',
    show: late(() => import('../pages/disputes/disputes-page.tsx'), 'DisputesPage'),
  },
  { name: 'prompts', path: '/prompts', show: late(() => import('../pages/essays/prompts-page.tsx'), 'PromptsPage') },
  { name: 'money', path: '/money', show: late(() => import('../pages/money/money-page.tsx'), 'MoneyPage') },
  { name: 'calls', path: '/calls', show: late(() => import('../pages/money/calls-page.tsx'), 'CallsPage') },
  { name: 'report', path: '/report', show: late(() => import('../pages/money/report-page.tsx'), 'ReportPage') },
  { name: 'people', path: '/people', show: late(() => import('../pages/people/people-page.tsx'), 'PeoplePage') },
  { name: 'people', path: '/people/:id', show: late(() => import('../pages/people/people-page.tsx'), 'PeoplePage') },
  { name: 'audit', path: '/audit', show: late(() => import('../pages/people/audit-page.tsx'), 'AuditPage') },
  { name: 'you', path: '/you', show: late(() => import('../pages/people/you-page.tsx'), 'YouPage') },
]

/** The page at an address, with what stands for its `:id`; null where there is none. */
export function pageAt(path: string): { page: ConsolePage; id?: string } | null {
  for (const page of PAGES) {
    if (page.path === path) return { page }
    if (!page.path.endsWith('/:id')) continue
    const stem = page.path.slice(0, -':id'.length)
    const id = path.startsWith(stem) ? path.slice(stem.length) : ''
    if (id !== '' && !id.includes('/')) return { page, id }
  }
  return null
}
