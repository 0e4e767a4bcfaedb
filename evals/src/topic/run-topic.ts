import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { loadAnalysers } from '@truegul/judge/parts'
import { buildBackground } from './build-background.ts'
import { writeModel } from './write-model.ts'

/** Writes the words of the product's prompts, learns with them, then measures: each in a process of its own, as the judge holds what it was started with. */
export function runTopic(): void {
  writeModel('prompts/background.data.json', buildBackground(loadAnalysers()))
  runAlone(new URL('./learn-topic.ts', import.meta.url))
  runAlone(new URL('./measure-topic.ts', import.meta.url))
}

function runAlone(file: URL): void {
  execFileSync(process.execPath, [fileURLToPath(file)], { stdio: 'inherit' })
}
