import type { Correction } from './marks'
import type { Try } from './use-tries'

/** Ours, what stands in the text already, or another one, which may be right as well. */
export function checkTry(
  tried: string,
  { original, suggestion }: Pick<Correction, 'original' | 'suggestion'>,
): Try['outcome'] {
  if (plain(tried) === plain(suggestion)) return 'right'
  return plain(tried) === plain(original) ? 'same' : 'other'
}

/** A keyboard may compose Hangul in other ways, and end with a space. */
const plain = (text: string): string => text.normalize('NFC').trim()
