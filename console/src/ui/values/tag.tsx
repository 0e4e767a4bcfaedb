import type { ReactNode } from 'react'

/** A state in a word. Red (`fault`) only where somebody must act. */
export function Tag({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'good' | 'attention' | 'fault'
  children: ReactNode
}) {
  return <span className={`tag ${tone}`}>{children}</span>
}
