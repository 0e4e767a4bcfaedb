/** For what the browser draws: the ground before the app runs, scroll bars, fields, its own bars. public/look.js does it earlier. */
export function applyTheme(theme: 'system' | 'light' | 'dark'): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light'
    meta.content = BARS[theme === 'system' ? own : theme]
  }
}

/** `bg` of the tokens, as index.html has it. */
const BARS = { light: '#FBFAF6', dark: '#14171A' } as const
