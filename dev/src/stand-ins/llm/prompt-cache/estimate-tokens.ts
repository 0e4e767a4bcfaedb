/**
 * Tokens of a text, by one rule for all vendors: a character outside ASCII is one token, four characters of ASCII are one. No
 * tokeniser: tests compare our booked calls with what the fake says, and need only that both count the same thing.
 */
export function estimateTokens(text: string): number {
  let quarters = 0
  for (const character of text) quarters += quarterTokens(character)
  return Math.ceil(quarters / 4)
}

export const quarterTokens = (character: string): number => (character > '\u007f' ? 4 : 1)

/** The longest beginning of a text that has at most so many tokens. */
export function firstTokens(text: string, tokens: number): string {
  let quarters = 0
  let end = 0
  for (const character of text) {
    quarters += quarterTokens(character)
    if (quarters > tokens * 4) break
    end += character.length
  }
  return text.slice(0, end)
}
