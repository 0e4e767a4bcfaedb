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
if (/^\/(reset|confirm|beta\/mine)$/.test(location.pathname) && location.hash.length > 1) {
  window.mailedToken = location.hash.slice(1)
  history.replaceState(history.state, '', location.pathname)
}

// What late screens share comes beside the app's code where one of them is opened: by an address, or by somebody who logged in here before.
try {
  const shared = document.querySelector('meta[name="shared-code"]')?.content
  const isLate = !['/', '/login'].includes(location.pathname) || localStorage.getItem('truegul.session-turn') !== null
  if (shared && isLate) {
    const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'script', href: shared })
    document.head.append(link)
  }
} catch {
  // A browser that keeps nothing: the screen fetches it.
}

// Who is signed in, asked while the app's code is on its way: on a weak network that takes seconds (src/lib/api/early-answer.web.ts).
try {
  const url = '/api/v1/auth/session'
  const turn = localStorage.getItem('truegul.session-turn')
  const response = fetch(url, { headers: { 'x-truegul-client': 'web' } })
  window.earlyAnswer = { url, turn, response }
  // Nobody ever logged in here: the app is spared the way from its start to the log-in.
  if (turn === null && location.pathname === '/')
    response
      .then((answer) => answer.clone().json())
      .then(({ user, canRefresh }) => {
        if (user === null && !canRefresh && window.earlyAnswer) history.replaceState(history.state, '', '/login')
      })
      .catch(() => {}) // The app asks anew.
  else response.catch(() => {})
} catch {
  // A browser that keeps nothing: the app asks itself.
}
