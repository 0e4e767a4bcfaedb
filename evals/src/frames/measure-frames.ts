import { writeFileSync } from 'node:fs'
import { correctText, loadAnalysers } from '@truegul/judge/parts'
import { privateDataFolder } from '../env.ts'
import { measureEssays } from './measuring/measure-essays.ts'
import { measureNatives } from './measuring/measure-natives.ts'
import { measurePairs } from './measuring/measure-pairs.ts'
import { measureSwaps } from './measuring/measure-swaps.ts'
import { OWN_ESSAYS } from './own-essays/read-own-essays.ts'
import { readOwnPairs } from './own-pairs/read-own-pairs.ts'
import { readExamples } from './sources/read-dictionary.ts'
import { readMachineSentences } from './sources/read-machine-essays.ts'
import { readNatives, readPairs } from './sources/read-natives.ts'
import { writeFramesPage } from './write-frames-page.ts'

// Measures what the judge finds with the data that it has now. Run by `npm run evals -- frames`, in a process of its own.

const folder = privateDataFolder(process.env)
const analysers = loadAnalysers()
const { pairs, right } = readPairs(folder)
const own = readOwnPairs()
const natives = [{ name: 'dictionary, held out', sentences: readExamples(folder).heldOut }, ...readNatives(folder)]
const page = writeFramesPage({
  natives: natives.map(({ name, sentences }) => measureNatives(name, sentences, analysers)),
  pairs: measurePairs(pairs, analysers),
  own: { lookedAt: measurePairs(own.lookedAt, analysers), control: measurePairs(own.control, analysers) },
  essays: {
    lookedAt: measureEssays(OWN_ESSAYS.lookedAt, analysers),
    control: measureEssays(OWN_ESSAYS.control, analysers),
  },
  ownRight: {
    sentences: own.right.length,
    touched: own.right.filter((text) => correctText(text, analysers) !== text).length,
  },
  right: { sentences: right.length, touched: right.filter((text) => correctText(text, analysers) !== text).length },
  swaps: measureSwaps(readMachineSentences(folder), analysers),
})
writeFileSync(new URL('../../../docs/measurements/frames.md', import.meta.url), page)
console.log('wrote docs/measurements/frames.md')
