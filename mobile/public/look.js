// Before the first paint: the look and the language that were chosen on this device (src/lib/stores/device-store.web.ts).
try {
  const page = document.documentElement
  const theme = localStorage.getItem('truegul.theme')
  if (theme === 'light' || theme === 'dark') page.dataset.theme = theme
  page.lang = localStorage.getItem('truegul.language') ?? (navigator.language.startsWith('ko') ? 'ko' : 'en')
} catch {
  // A browser that keeps nothing shows the system's look.
}
