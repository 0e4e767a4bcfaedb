import type { IconName } from '@/ui/icon'

/** The places that the tab bar and the rail lead to. */
export const DESTINATIONS = [
  { href: '/', icon: 'home', words: 'shell.home' },
  { href: '/history', icon: 'history', words: 'shell.history' },
  { href: '/progress', icon: 'progress', words: 'shell.progress' },
  { href: '/you', icon: 'you', words: 'shell.you' },
] as const satisfies readonly { href: string; icon: IconName; words: string }[]
