/** One user-perceived character, or one line break, with UTF-16 offsets into the text it was found in. */
export type Grapheme = { text: string; start: number; end: number; isLineBreak: boolean }

const LINE_BREAK = '\\r\\n|[\\n\\r\\u2028\\u2029]'
// Invisible characters that no mark may join. Joiners and tags are of the same category but extend what is before them.
const CONTROL = '(?![\\u200c\\u200d\\u{e0020}-\\u{e007f}])[\\p{Cc}\\p{Cf}]'
const EXTEND = '[\\p{M}\\u200c\\u200d\\uff9e\\uff9f\\u{1f3fb}-\\u{1f3ff}\\u{e0020}-\\u{e007f}]'
const PICTOGRAPH =
  '[\\u00a9\\u00ae\\u203c\\u2049\\u2122\\u2139\\u2194-\\u21aa\\u231a-\\u27bf\\u2934\\u2935\\u2b05-\\u2b55\\u3030\\u303d\\u3297\\u3299\\u{1f000}-\\u{1f1e5}\\u{1f200}-\\u{1f3fa}\\u{1f400}-\\u{1faff}]'
const FLAG = '[\\u{1f1e6}-\\u{1f1ff}]{2}'

// Hangul of any age, composed or not: leading consonants, vowels, trailing consonants, syllables without a trailing one.
const LEADING = '[\\u1100-\\u115f\\ua960-\\ua97c]'
// The last ones are Kirat Rai, the one other script whose vowels Unicode joins in this way.
const VOWEL = '[\\u1160-\\u11a7\\ud7b0-\\ud7c6\\u{16d63}\\u{16d67}-\\u{16d6a}]'
const TRAILING = '[\\u11a8-\\u11ff\\ud7cb-\\ud7fb]'
const OPEN = `[${Array.from({ length: 399 }, (_, i) => String.fromCharCode(0xac00 + 28 * i)).join('')}]`
const HANGUL = `${LEADING}*(?:${VOWEL}+|${OPEN}${VOWEL}*|[\\uac00-\\ud7a3])${TRAILING}*|${LEADING}+|${TRAILING}+`

// A joiner glues pictographs only, and only when nothing but extenders that are no joiners stands between (a family, a flag of
// two emoji): after two joiners in a row the next pictograph begins anew.
const PICTOGRAPHS = `${PICTOGRAPH}(?:(?:(?!\\u200d)${EXTEND})*\\u200d${PICTOGRAPH})*`
const GRAPHEME = new RegExp(
  `(${LINE_BREAK})|${CONTROL}|(?:${FLAG}|${PICTOGRAPHS}|${HANGUL}|[^\\n\\r\\u2028\\u2029])${EXTEND}*`,
  'gu',
)

/**
 * The graphemes of a text in their order, gapless: each code unit is in exactly one of them.
 *
 * Follows Unicode's extended grapheme clusters (UAX 29) but for Indic conjuncts and prepended marks. Not Intl.Segmenter:
 * Hermes, the phone's engine, lacks it, and phone and server must count with the same lines. Decomposed and composed text
 * give the same number. Any string is taken, lone surrogates too.
 */
export function* graphemes(text: string): Generator<Grapheme> {
  for (const match of text.matchAll(GRAPHEME)) {
    yield {
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      isLineBreak: match[1] !== undefined,
    }
  }
}
