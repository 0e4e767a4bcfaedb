import Constants from 'expo-constants'
import { Redirect, usePathname } from 'expo-router'
import type { ReactNode } from 'react'
import { Refused } from '@/lib/api/refused'
import { useStanding } from '@/lib/session/standing'
import { useSession } from '@/lib/session/use-session'
import { isOlder } from '@/lib/shell/is-older'
import { useConfig } from '@/lib/shell/use-config'
import { LoadingScreen } from '@/ui/screen/states/loading-screen'
import { SplashScreen } from '@/ui/screen/states/splash-screen'
import { isOpen } from './open-routes'
import { UpdateScreen } from './update-screen'

/** Before each screen: is the app new enough, and may whoever is there come in? */
export function Gate({ route, children }: { route: string; children: ReactNode }) {
  const config = useConfig()
  const running = Constants.expoConfig?.version
  if (config.data && running && isOlder(running, config.data.minimumAppVersion)) return <UpdateScreen />
  return isOpen(route) ? children : <SignedIn>{children}</SignedIn>
}

/**
 * A visitor is sent to the log-in, and comes back from there. A session that ends while somebody is inside takes no screen away: its
 * learner stays known, and the sheet `LogInAgain` stands over the screen.
 */
function SignedIn({ children }: { children: ReactNode }) {
  const session = useSession()
  const { kind } = useStanding()
  const pathname = usePathname()
  if (session.data || kind === 'ended' || kind === 'put-off') return children
  // That nobody was inside, as the device remembers it, may be over: the server is asked before anybody is sent away.
  const isNobody = session.data === null && (kind === 'visitor' || session.isError)
  if (isNobody) return <Redirect href={{ pathname: '/login', params: nextOf(pathname) }} />
  if (!session.isError) return <SplashScreen />
  const problem = session.error instanceof Refused ? session.error.problem : { code: 'other', detail: '' }
  return <LoadingScreen problem={problem} onRetry={() => void session.refetch()} />
}

const nextOf = (pathname: string) => (pathname === '/' ? {} : { next: pathname })
