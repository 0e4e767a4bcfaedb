import { type Rule, rule } from './rule.ts'

const HEX_PAIR = '[0-9a-fA-F]{2}'

/** Blocks that nobody reads as they stand. Looked for in the text with its capitals. */
export const ENCODED: readonly Rule[] = [
  // Base64 and long Latin runs: 24 letters are more than any word of an essay has.
  rule('encoded', '(?<![A-Za-z0-9+/=_.-])(?!https?:|www\\.)[A-Za-z0-9+/_-]{24,}={0,2}'),
  rule('encoded', '(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{10,}={1,2}(?![A-Za-z0-9=])'),
  rule('encoded', '(?<![A-Za-z0-9])(?:0x)?(?=[0-9a-fA-F]{0,15}[a-fA-F])[0-9a-fA-F]{16,}(?![A-Za-z0-9])'),
  rule('encoded', `(?:(?:\\\\|0)x${HEX_PAIR}[ ,]?){3,}`),
  rule('encoded', `(?<![A-Za-z0-9])(?=[0-9 :,-]{0,20}[a-fA-F])(?:${HEX_PAIR}[ :,-]){7,}${HEX_PAIR}(?![A-Za-z0-9])`),
  rule('encoded', `(?:%${HEX_PAIR}[^%\\n]?){3,}`),
  rule('encoded', '(?:\\\\u\\{?[0-9a-fA-F]{4,5}\\}?[ ]?){2,}|(?:U\\+[0-9A-Fa-f]{4,5}[ ,]?){3,}'),
  rule('encoded', '(?:&#x?[0-9a-fA-F]{1,6};){2,}|&(?:lt|gt|quot|amp|apos|nbsp);'),
  rule('encoded', '(?<!\\d)[01]{7,8}(?:[ ,][01]{7,8}){2,}'),
  rule('encoded', '(?:(?:[.·-]{1,5})[ /|]{1,3}){8,}'),
  rule('encoded', '(?<!\\d)(?:\\d{2,3}[ ,]){11,}\\d{2,3}(?!\\d)'),
  // Syllables taken apart into letters. Laughing (ㅋㅋㅋ) and crying (ㅠㅠ) have no vowel or no consonant.
  rule('look-alike', '(?:[ㄱ-ㅎ] ?[ㅏ-ㅣ] ?[ㄱ-ㅎ]{0,2} ?){3,}'),
]
