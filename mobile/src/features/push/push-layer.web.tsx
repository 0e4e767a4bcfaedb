import type { ReactNode } from 'react'

/** A browser is told nothing: the inbox has the results, and the page that waits learns of its own. */
export const PushLayer = ({ children }: { children: ReactNode }) => children
