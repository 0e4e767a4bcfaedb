import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const FOLDER = new URL('../../../../docs/measurements/', import.meta.url)
const BEGIN = '<!-- measured: begin -->'
const END = '<!-- measured: end -->'

/** Puts figures between the marks of `docs/measurements/<name>.md`; what people wrote around them stays. */
export async function writeMeasurement(name: string, figures: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const file = new URL(`${name}.md`, FOLDER)
  const known = await readFile(file, 'utf8').catch(() => `# ${name}\n\n${BEGIN}\n${END}\n`)
  const start = known.indexOf(BEGIN)
  const end = known.indexOf(END)
  if (start < 0 || end < start) throw new Error(`${fileURLToPath(file)} has lost its marks ${BEGIN} and ${END}`)
  await writeFile(file, `${known.slice(0, start)}${BEGIN}\n${figures.trim()}\n${known.slice(end)}`)
}
