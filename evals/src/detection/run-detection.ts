import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadTexts } from './load-texts.ts'
import { trainDetector } from './train-detector.ts'
import { writeReport } from './write-report.ts'

const MODEL = new URL('../../../ml-server/src/detection/model.data.json', import.meta.url)
const REPORT = new URL('../../../docs/measurements/detection.md', import.meta.url)

/** Fits the detector, writes its model file and the tables of its errors. False when the private data is not there. */
export function runDetection(folder: string): boolean {
  const loaded = loadTexts(folder)
  if (loaded === null) {
    console.error(`There are no detection texts in ${folder}.`)
    return false
  }
  const trained = trainDetector(loaded, console.log)
  writeFileSync(fileURLToPath(MODEL), `${JSON.stringify(trained.file)}\n`)
  console.log('wrote ml-server/src/detection/model.data.json')
  writeFileSync(fileURLToPath(REPORT), writeReport(trained, trained.leaveGeneratorsOut(), loaded.texts))
  console.log('wrote docs/measurements/detection.md')
  return true
}
