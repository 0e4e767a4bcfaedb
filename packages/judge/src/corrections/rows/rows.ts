/** `wrong`: a sentence, what is marked in it and what is suggested; nothing else may be. `right`: nothing is marked. */
export type Rows = {
  wrong: readonly (readonly [text: string, quote: string, suggestion: string])[]
  right: readonly string[]
}
