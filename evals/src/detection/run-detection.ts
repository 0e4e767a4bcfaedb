import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { keyFigures } from './key-figures.ts'
import { leaveGeneratorsOut } from './leave-generators-out.ts'
import type { Options } from './read-options.ts'
import { licensedOnly } from './texts/licensed-only.ts'
import { loadTexts } from './texts/load-texts.ts'
import { type Trained, trainDetector } from './train-detector.ts'
import { writeReport } from './write-report.ts'

const MODEL = new URL('../../../ml-server/src/detection/model.data.json', import.meta.url)
const REPORT = new URL('../../../docs/measurements/detection.md', import.meta.url)
const VERSION = 'two-views@2'
const LICENSED_VERSION = `${VERSION}-licensed`

/**
 * Fits the detector, writes its model file and the tables of its errors. `licensedOnly` fits on own and licensed texts alone,
 * shows what that costs, and replaces the model only with `write`. False when the private data is not there.
 */
export function runDetection(folder: string, options: Options): boolean {
  const loaded = loadTexts(folder)
  if (loaded === null) {
    console.error(`There are no detection texts in ${folder}.`)
    return false
  }
  const licensed = trainDetector(
    { texts: licensedOnly(loaded.texts), hash: loaded.hash },
    LICENSED_VERSION,
    console.log,
  )
  if (options.licensedOnly) {
    console.log(keyFigures(licensed))
    if (options.write) writeModel(licensed)
    else console.log('The model file is as it was; --write replaces it.')
    return true
  }
  const trained = trainDetector(loaded, VERSION, console.log)
  writeModel(trained)
  const leftOut = leaveGeneratorsOut(trained.splits[0], console.log)
  writeFileSync(fileURLToPath(REPORT), writeReport({ trained, licensed, leftOut, texts: loaded.texts }))
  console.log('wrote docs/measurements/detection.md')
  return true
}

function writeModel({ file }: Trained): void {
  writeFileSync(fileURLToPath(MODEL), `${JSON.stringify(file)}\n`)
  console.log('wrote ml-server/src/detection/model.data.json')
}
