// What stands between [ and ] of an expression with the flag u.
const scripts = (...names: readonly string[]) => names.map((script) => `\\p{Script=${script}}`).join('')
/** Neither Korean nor Latin nor Chinese, with spaces between words. */
export const SPACED = scripts(
  ...['Cyrillic', 'Arabic', 'Hebrew', 'Devanagari', 'Bengali', 'Sinhala', 'Tamil', 'Telugu'],
  ...['Greek', 'Georgian', 'Armenian', 'Ethiopic', 'Mongolian'],
)
/** Without spaces between words. */
export const UNSPACED = scripts('Thai', 'Khmer', 'Myanmar', 'Lao')
export const HAN = scripts('Han', 'Hiragana', 'Katakana')
