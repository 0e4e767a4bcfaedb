import { readFileSync } from 'node:fs'
import { GaruWasm, initSync } from 'garu-ko/pkg/garu_wasm.js'
import type { Analysers } from '../analysis/analysers.ts'
import { morphemesOf } from '../analysis/morphemes.ts'
import { remembered } from '../analysis/remembered.ts'
import { isRightBeyond } from '../dictionary/beyond/is-right-beyond.ts'
import { isKnownWord } from '../dictionary/is-known-word.ts'
import { readSpellingDictionary } from '../dictionary/read-spelling-dictionary.ts'
import type { SpellingDictionary } from '../dictionary/spelling-dictionary.ts'

// A look-up takes 20 to 50 us, and half of an essay's words are those of every essay.
const CACHED_WORDS = 20_000

/** Loads the morphological analyser and the spelling dictionary from the installed packages. No network. */
export function loadAnalysers(): Analysers {
  initSync({ module: readInstalled('garu-ko', '../pkg/garu_wasm_bg.wasm') })
  const garu = new GaruWasm(readInstalled('garu-ko', '../models/base.gmdl'))
  const dictionary = loadSpellingDictionary()
  const spelt = remembered((word) => isKnownWord(word, dictionary), CACHED_WORDS)
  return {
    morphemes: (sentence) => morphemesOf(sentence, (piece) => garu.analyze(piece).tokens),
    isKnownWord: remembered((word) => spelt(word) || isRightBeyond(word, spelt), CACHED_WORDS),
  }
}

/** Reads the spelling dictionary of the installed package into 6 MB of memory. */
export function loadSpellingDictionary(): SpellingDictionary {
  return readSpellingDictionary(
    readInstalled('dictionary-ko', 'index.aff'),
    readInstalled('dictionary-ko', 'index.dic'),
  )
}

function readInstalled(packageName: string, file: string): Buffer {
  return readFileSync(new URL(file, import.meta.resolve(packageName)))
}
