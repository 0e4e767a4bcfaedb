/** What the app runs on, in a few words: `Chrome 140 on Android`. */
export function deviceWords(): string {
  const agent = navigator.userAgent
  const browser = BROWSERS.find(([, pattern]) => pattern.test(agent))
  const version = browser?.[1].exec(agent)?.[1]
  const system = SYSTEMS.find(([, pattern]) => pattern.test(agent))?.[0] ?? 'another system'
  return `${[browser?.[0] ?? 'A browser', version].filter(Boolean).join(' ')} on ${system}`
}

// In this order: each names itself after the ones below it, too.
const BROWSERS: readonly [string, RegExp][] = [
  ['Edge', /Edg\w*\/(\d+)/],
  ['Samsung Internet', /SamsungBrowser\/(\d+)/],
  ['Firefox', /(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /Version\/(\d+).*Safari/],
]

const SYSTEMS: readonly [string, RegExp][] = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad|iPod/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
]
