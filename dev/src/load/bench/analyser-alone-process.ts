import { readFileSync } from 'node:fs'
import { loadAnalysers } from '@truegul/judge/parts'
import { splitSentences } from '@truegul/korean'
import { percentile } from './kit/percentile.ts'

// A process of its own: FILE (a JSON list of texts); prints what the morphological analyser alone takes for the sentences of a
// text, median ms. It is not our code and nothing of it changes, so it tells how fast the machine is in this hour.

const [file = ''] = process.argv.slice(2)
const essays: string[] = JSON.parse(readFileSync(file, 'utf8'))
const { morphemes } = loadAnalysers()
essays.map(timed)
console.log(percentile(essays.map(timed), 0.5))

function timed(text: string): number {
  const begin = performance.now()
  for (const { start, end } of splitSentences(text)) morphemes(text.slice(start, end))
  return performance.now() - begin
}
