import { isKnownWord, loadSpellingDictionary, openHunspell, wordsAndParts } from '@truegul/judge/parts'
import { expect, test } from 'vitest'
import { privateDataFolder } from '../env.ts'
import { openPrivateData } from './fit/private-data.ts'

const folder = privateDataFolder(process.env)
const data = openPrivateData(folder)
if (!data)
  console.warn(`SKIPPED: our dictionary is not compared with Hunspell, as there is no private data in ${folder}.`)

test.skipIf(data === null)(
  'the dictionary answers as Hunspell does on every word of the learners, its parts and a misspelling of it [needs private data]',
  async () => {
    const words = wordsAndParts(data!.learnerEssays().map(({ text }) => text))
    const dictionary = loadSpellingDictionary()
    const hunspell = await openHunspell()
    // Only their number is shown: the words are private.
    expect(words.filter((word) => isKnownWord(word, dictionary) !== hunspell(word))).toHaveLength(0)
    expect(words.length).toBeGreaterThan(20_000)
  },
  60_000,
)
