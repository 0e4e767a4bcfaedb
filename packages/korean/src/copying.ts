const LETTER = /[\p{L}\p{N}]/gu

/**
 * Prepares a source for asking how much of a sentence is taken over from it: the share, 0 to 1, of the sentence's pairs of
 * neighbouring letters that the source has too; spaces and punctuation are no matter. A changed word changes the share by
 * about its part of the sentence, so that no synonym decides whose sentence it is.
 */
export function measureCopying(source: string): (sentence: string) => number {
  const known = new Set(pairsOf(source))
  return (sentence) => {
    const pairs = pairsOf(sentence)
    return pairs.length === 0 ? 0 : pairs.filter((pair) => known.has(pair)).length / pairs.length
  }
}

function pairsOf(text: string): string[] {
  const letters = text.match(LETTER) ?? []
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}
