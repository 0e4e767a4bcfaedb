import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { Door } from './door/door.tsx'
import { lookAround } from './lib/api/look-around.ts'
import { useStanding } from './lib/api/standing.ts'
import { queryClient } from './lib/api/use-answer.ts'

const Shell = lazy(() => import('./shell/shell.tsx').then(({ Shell }) => ({ default: Shell })))

/**
 * The door, or what lies behind it. A session that ends puts the door over the page that is open, so that a reply half written is
 * still there afterwards; another operator gets a page of their own.
 */
export function Console() {
  const standing = useStanding()
  useEffect(() => {
    void lookAround()
  }, [])
  const opened = useRef<string | null>(null)
  const isInside = standing.kind === 'inside'
  if (isInside) opened.current = standing.operator.id
  else if (standing.kind === 'log-in' && !standing.hasEnded) opened.current = null
  return (
    <QueryClientProvider client={queryClient}>
      {!isInside && <Door standing={standing} />}
      {opened.current !== null && (
        <div hidden={!isInside} key={opened.current}>
          <Suspense>
            <Shell />
          </Suspense>
        </div>
      )}
    </QueryClientProvider>
  )
}
