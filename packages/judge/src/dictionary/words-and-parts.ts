const LONGEST_WORD = 40

/** The Hangul words of texts, each once, with the two parts at every place inside them and a misspelling of each: many words are wrong. */
export function wordsAndParts(texts: readonly string[]): string[] {
  const words = new Set<string>()
  for (const [word] of texts.flatMap((text) => [...text.normalize('NFC').matchAll(/[가-힣]+/g)])) {
    if (word.length > LONGEST_WORD) continue
    words.add(word)
    for (let at = 1; at < word.length; at++) words.add(word.slice(0, at)).add(word.slice(at))
    words.add(misspelt(word))
  }
  return [...words]
}

/** Another final consonant on one syllable, chosen by the word itself. */
function misspelt(word: string): string {
  const sum = [...word].reduce((total, syllable) => total + syllable.charCodeAt(0), 0)
  const at = sum % word.length
  const index = word.charCodeAt(at) - 0xac00
  const other = index - (index % 28) + ((index + 1 + (sum % 27)) % 28)
  return word.slice(0, at) + String.fromCharCode(0xac00 + other) + word.slice(at + 1)
}
