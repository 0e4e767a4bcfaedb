import type { useRouter } from 'expo-router'

/** To the first screen, with no other one under it. */
export function startAfresh(router: ReturnType<typeof useRouter>): void {
  if (router.canDismiss()) router.dismissAll()
  router.replace('/')
}
