import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Analysers } from '@truegul/judge/parts'

/** A sentence and what the analyser read in it. */
export type AnalysedText = { text: string; morphemes: ReturnType<Analysers['morphemes']> }

const CACHE = fileURLToPath(new URL('../../../../.truegul/frames/', import.meta.url))
/** Part of a cache's name: another version of the analyser reads other morphemes. */
const ANALYSER = 'garu-0.3.7'

/** Analyses texts, or reads what an earlier run kept of just these: the analyser takes nearly all of the time of a build. */
export async function* analyseOnce(
  name: string,
  texts: readonly string[],
  { morphemes }: Pick<Analysers, 'morphemes'>,
): AsyncGenerator<AnalysedText> {
  const hash = createHash('sha256')
    .update(JSON.stringify([ANALYSER, texts]))
    .digest('hex')
    .slice(0, 12)
  const file = `${CACHE}${name}-${hash}.jsonl`
  if (!existsSync(file)) await analyseInto(file, texts, morphemes)
  for await (const line of createInterface({ input: createReadStream(file) })) yield unpack(JSON.parse(line))
}

type Packed = [text: string, morphemes: [text: string, tag: string, start: number, end: number][]]

function unpack([text, morphemes]: Packed): AnalysedText {
  return { text, morphemes: morphemes.map(([own, tag, start, end]) => ({ text: own, tag, start, end })) }
}

async function analyseInto(file: string, texts: readonly string[], morphemes: Analysers['morphemes']): Promise<void> {
  mkdirSync(CACHE, { recursive: true })
  const output = createWriteStream(`${file}.part`)
  for (const text of texts) {
    const packed: Packed = [text, morphemes(text).map(({ text: own, tag, start, end }) => [own, tag, start, end])]
    if (!output.write(`${JSON.stringify(packed)}\n`)) await once(output, 'drain')
  }
  output.end()
  await once(output, 'close')
  renameSync(`${file}.part`, file)
}
