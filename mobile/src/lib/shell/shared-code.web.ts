let there: Promise<void> | null = null

/**
 * Until the code is there that late screens share, which no first screen waits for (dev/src/launcher/web-app/put-off-shared-code.ts).
 * Rejects where it cannot be had; the next call tries again.
 */
export function sharedCode(): Promise<void> {
  there ??= load().catch((error: unknown) => {
    there = null
    throw error
  })
  return there
}

/** A page that names no such script, as on a developer's machine, has it already. */
function load(): Promise<void> {
  const src = document.querySelector<HTMLMetaElement>('meta[name="shared-code"]')?.content
  if (!src) return Promise.resolve()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const script = document.createElement('script')
  script.src = src
  script.onload = () => resolve()
  script.onerror = () => reject(new Error(`${src} could not be loaded`))
  document.head.append(script)
  return promise
}
