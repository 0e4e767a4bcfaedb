// Not Intl.Segmenter: Hermes, the phone's engine, lacks it, and phone and server must count with the same lines.
const GRAPHEME = /\P{M}\p{M}*(?:\u200d\P{M}\p{M}*)*/gu

/** Characters of an answer: graphemes with spaces, without line breaks. */
export function countCharacters(text: string): number {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n|[\n\r\u2028\u2029]/g, '')
      .match(GRAPHEME)?.length ?? 0
  )
}
