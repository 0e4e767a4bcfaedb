import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { GaruWasm, initSync } from 'garu-ko/pkg/garu_wasm.js'
import { createHunspellFromFiles } from 'hunspell-wasm'
import { type Morpheme, morphemesOf } from './morphemes.ts'

/** The two analysers behind every judgement. Not shared between threads; loading takes about a second and 150 MB. */
export type Analysers = {
  /** Morphemes of one sentence of normalised text, in order. */
  morphemes(sentence: string): Morpheme[]
  /** Does the dictionary accept this word? Words are Hangul syllables only. */
  isKnownWord(word: string): boolean
}

// Hunspell answers in 6 us; the cache only spares it the words that every essay has.
const CACHED_WORDS = 20_000

/** Loads the morphological analyser and the spelling dictionary from the installed packages. No network. */
export async function loadAnalysers(): Promise<Analysers> {
  initSync({ module: readFileSync(fileOf('garu-ko/pkg/garu_wasm_bg.wasm')) })
  const garu = new GaruWasm(readFileSync(new URL('../models/base.gmdl', import.meta.resolve('garu-ko'))))
  const dictionary = import.meta.resolve('dictionary-ko')
  const hunspell = await createHunspellFromFiles(
    fileURLToPath(new URL('index.aff', dictionary)),
    fileURLToPath(new URL('index.dic', dictionary)),
  )
  const known = new Map<string, boolean>()
  return {
    morphemes: (sentence) => morphemesOf(sentence, (piece) => garu.analyze(piece).tokens),
    isKnownWord(word) {
      const cached = known.get(word)
      if (cached !== undefined) return cached
      if (known.size >= CACHED_WORDS) known.clear()
      const answer = hunspell.testSpelling(word)
      known.set(word, answer)
      return answer
    },
  }
}

function fileOf(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier))
}
