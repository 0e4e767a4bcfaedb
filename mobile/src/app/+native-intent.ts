import { screenOfLink } from '@/lib/shell/screen-of-link'

/** The router asks this for each address that the system hands to the app, before it chooses a screen. */
export const redirectSystemPath = ({ path }: { path: string; initial: boolean }): string => screenOfLink(path)
