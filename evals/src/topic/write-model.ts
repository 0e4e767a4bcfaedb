import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = new URL('../../../packages/judge/src/topic/', import.meta.url)

export function writeModel(name: 'prompts/background.data.json' | 'topic.data.json', value: unknown): void {
  writeFileSync(fileURLToPath(new URL(name, FOLDER)), `${JSON.stringify(value)}\n`)
  console.log(`wrote ${name}`)
}
