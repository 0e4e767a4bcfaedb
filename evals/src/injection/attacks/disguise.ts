const shifted = (from: number) => (letter: string) => String.fromCodePoint(from + letter.charCodeAt(0))
const CYRILLIC: Record<string, string> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', y: 'у', x: 'х', i: 'і', s: 'ѕ' }
const LEET: Record<string, string> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' }

export const base64 = (text: string) => Buffer.from(text).toString('base64')
export const hex = (text: string) => Buffer.from(text).toString('hex')
export const percent = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
export const codePoints = (text: string) =>
  Array.from(text, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
export const entities = (text: string) => Array.from(text, (c) => `&#${c.codePointAt(0)};`).join('')
export const binary = (text: string) =>
  [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join(' ')
export const rot13 = (text: string) =>
  text.replaceAll(/[a-z]/gi, (c) => {
    const first = c <= 'Z' ? 65 : 97
    return String.fromCharCode(((c.charCodeAt(0) - first + 13) % 26) + first)
  })
export const reversed = (text: string) => Array.from(text).reverse().join('')
export const leet = (text: string) => text.replaceAll(/[aeiost]/g, (c) => LEET[c] ?? c)
export const spaced = (text: string, between = ' ') => Array.from(text.replaceAll(' ', '')).join(between)
export const cyrillic = (text: string) => text.replaceAll(/[aeopcyxis]/g, (c) => CYRILLIC[c] ?? c)
export const fullWidth = (text: string) => text.replaceAll(/[!-~]/g, shifted(0xfee0))
export const bold = (text: string) => text.replaceAll(/[a-z]/g, shifted(0x1d41a - 97))
export const circled = (text: string) => text.replaceAll(/[a-z]/g, shifted(0x24d0 - 97))
/** ASCII as tag characters, which no font shows. */
export const tags = (text: string) => text.replaceAll(/[ -~]/g, shifted(0xe0000))
/** Bytes as zero-width bits. */
export const zeroWidth = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) => byte.toString(2).padStart(8, '0').replaceAll('0', '\u200b').replaceAll('1', '\u200c'))
    .join('')
export const zeroWidthBetween = (text: string) => Array.from(text).join('\u200b')
/** Bytes as variation selectors. */
export const selectors = (text: string) =>
  [...Buffer.from(text)].map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16)).join('')
/** Syllables as separate letters. */
export const jamo = (text: string) =>
  Array.from(text, (c) => {
    const index = c.charCodeAt(0) - 0xac00
    if (index < 0 || index > 11171) return c
    const last = index % 28
    return (
      'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'.charAt(Math.floor(index / 588)) +
      'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'.charAt(Math.floor((index % 588) / 28)) +
      (last === 0 ? '' : 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'.charAt(last - 1))
    )
  }).join('')
