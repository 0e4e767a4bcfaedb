// Before the first paint: the look and the language that were chosen on this device (src/lib/stores/device-store.web.ts).
try {
  const page = document.documentElement
  const theme = localStorage.getItem('truegul.theme')
  if (theme === 'light' || theme === 'dark') page.dataset.theme = theme
  page.lang = localStorage.getItem('truegul.language') ?? (navigator.language.startsWith('ko') ? 'ko' : 'en')
} catch {
  // A browser that keeps nothing shows the system's look.
}

// A mailed link carries its token behind the #. It leaves the address and the history here, before the router, or whoever looks at the
// screen, sees it (src/lib/shell/use-mailed-token.web.ts).
if (/^\/(reset|confirm)$/.test(location.pathname) && location.hash.length > 1) {
  window.mailedToken = location.hash.slice(1)
  history.replaceState(history.state, '', location.pathname)
}
