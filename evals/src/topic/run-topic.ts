import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { loadAnalysers } from '@truegul/judge/parts'
import { buildBackground } from './build-background.ts'
import { writeModel } from './write-model.ts'

/** Writes the words of the product's prompts, then learns and measures with them in another process: the judge holds what it was started with. */
export function runTopic(): void {
  writeModel('background.data.json', buildBackground(loadAnalysers()))
  execFileSync(process.execPath, [fileURLToPath(new URL('./measure-topic.ts', import.meta.url))], { stdio: 'inherit' })
}
