import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Analysers, loadAnalysers } from '@truegul/judge/parts'
import { analyseOnce } from './sources/analyse-once.ts'
import { readExamples, readPredicates } from './sources/read-dictionary.ts'
import { readFrameTable } from './table/read-frame-table.ts'
import { buildFrames } from './training/build-frames.ts'
import { collectSlots, newCollection } from './training/collect-slots.ts'

const DATA = fileURLToPath(new URL('../../../packages/judge/src/frames/scoring/frames.data.json', import.meta.url))

/** Builds the frame table and trains the weights from the dictionary, then measures what the judge finds with them. */
export async function runFrames(folder: string): Promise<void> {
  await trainFrames(folder, loadAnalysers())
  // The judge holds the data that it was started with: another process measures with the new.
  execFileSync(process.execPath, [fileURLToPath(new URL('./measure-frames.ts', import.meta.url))], { stdio: 'inherit' })
}

async function trainFrames(folder: string, analysers: Pick<Analysers, 'morphemes'>): Promise<void> {
  const examples = readExamples(folder)
  const collected = newCollection()
  for await (const text of analyseOnce('sentences', examples.sentences, analysers))
    collectSlots(collected, text, { phrase: false })
  for await (const text of analyseOnce('phrases', examples.phrases, analysers))
    collectSlots(collected, text, { phrase: true })
  const data = buildFrames(readFrameTable(readPredicates(folder)), collected)
  writeFileSync(DATA, `${JSON.stringify(data, null, 1)}\n`)
  console.log(`wrote frames.data.json, learnt from ${collected.examples.length} nouns with a particle`)
}
