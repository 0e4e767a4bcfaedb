import { createContext, type ReactNode } from 'react'

/** What stands at the end of each screen's header, whatever the screen: the shell puts it there. */
export const HeaderEnd = createContext<ReactNode>(null)
