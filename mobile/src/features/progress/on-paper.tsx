import type { ReactNode } from 'react'

/** What may be printed from a browser. Phones have no printing. */
export const OnPaper = ({ children }: { children: ReactNode }) => children
