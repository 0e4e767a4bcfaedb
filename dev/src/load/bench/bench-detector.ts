import { statSync } from 'node:fs'
import { createDetector } from '@truegul/ml-server/detection/parts'
import { machine } from '../measurements/machine.ts'
import { writeMeasurement } from '../measurements/write-measurement.ts'
import { madeEssays } from './kit/made-essays.ts'
import { percentile } from './kit/percentile.ts'

const MODEL = new URL('../../../../ml-server/src/detection/model.data.json', import.meta.url)
const WARM_UP = 50
const ROUNDS = 5

/** `npm run bench -- detector`: the machine-text detector alone -> docs/measurements/detection-speed.md. */
export async function benchDetector(): Promise<void> {
  const start = performance.now()
  const { detect } = createDetector()
  const ready = performance.now() - start
  const texts = madeEssays(300)
  const first = timed(() => detect(texts[0]!, 'en'))
  for (const text of texts.slice(0, WARM_UP)) detect(text, 'en')
  const times = Array.from({ length: ROUNDS }, () => texts.map((text) => timed(() => detect(text, 'en')))).flat()
  const long = texts.join(' ')
  const rows: [string, number, string][] = [
    ['one essay, median ms', percentile(times, 0.5), '3'],
    ['… 99th of 100, ms', percentile(times, 0.99), '3'],
    ['the first essay of a new process, ms', first, ''],
    ['making the detector, ms', ready, ''],
    ['a text of 20,000 characters, ms', timed(() => detect(long.slice(0, 20_000), 'en')), ''],
    [
      'a text of a million characters (no verdict), ms',
      timed(() => detect(long.repeat(6).slice(0, 1_000_000), 'en')),
      '',
    ],
    ['model.data.json, KB', statSync(MODEL).size / 1024, '64'],
  ]
  const lines = rows.map(([title, value, aim]) => `| ${title} | ${value.toFixed(value < 10 ? 2 : 1)} | ${aim} |`)
  const note = `- ${texts.length} made texts, ${percentile(
    texts.map(({ length }) => length),
    0.5,
  )} characters at the median, ${ROUNDS} rounds, one thread`
  await writeMeasurement(
    'detection-speed',
    `${machine('npm run bench -- detector')}\n${note}\n\n| | | aim |\n|---|---|---|\n${lines.join('\n')}\n`,
  )
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
