import { fileURLToPath } from 'node:url'

/** Hunspell itself with the same dictionary, for the tests that compare our answers with its. Loading takes seconds. */
export async function openHunspell(): Promise<(word: string) => boolean> {
  const { createHunspellFromFiles } = await import('hunspell-wasm')
  const dictionary = import.meta.resolve('dictionary-ko')
  const hunspell = await createHunspellFromFiles(
    fileURLToPath(new URL('index.aff', dictionary)),
    fileURLToPath(new URL('index.dic', dictionary)),
  )
  return (word) => hunspell.testSpelling(word)
}
