/** Lets the browser open the app without a network. */
export function keepShell(): void {
  navigator.serviceWorker?.register('/sw.js').catch(() => {
    // A browser that keeps nothing (a private window) still runs the app.
  })
}
