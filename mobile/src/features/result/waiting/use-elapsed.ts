import { useEffect, useState } from 'react'

/**
 * Seconds since a time on the server's clock. A phone whose clock is behind counts from when it began to look, so that time never
 * stands still.
 */
export function useElapsed(since: number): number {
  const [start] = useState(Date.now)
  const [now, setNow] = useState(start)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return Math.floor((now - Math.min(since, start)) / 1000)
}
