import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Language } from '@truegul/contract'
import { createDetector } from '../detection/create-detector.ts'
import { detectLines } from './detect-lines.ts'
import { printDetection } from './print-detection.ts'
import { readLines } from './read-lines.ts'

const USAGE = `Usage:
  npm run detect -- FILE [--language en|ko] [--json]
  npm run -s detect -- --jsonl < TEXTS.jsonl > DETECTIONS.jsonl

Says whether a Korean text has features like those of machine-written text. It may be wrong; see docs/measurements/detection.md.
  FILE        the text, UTF-8
  --language  language of the answer: en (default) or ko
  --json      print the detection as JSON
  --jsonl     lines {"id","text"} from standard input, order kept
`

/** What a person can put right: 2 for a wrong call, 1 for a file that cannot be read. */
class Complaint extends Error {
  override name = 'Complaint'
  readonly exitCode: 1 | 2

  constructor(exitCode: 1 | 2, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Complaint)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error.exitCode
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args)
  if (values.help) return void process.stdout.write(USAGE)
  const language = Language.safeParse(values.language)
  if (!language.success) throw new Complaint(2, `--language is en or ko, not ${values.language}.`)
  const [file, ...more] = positionals
  if (values.jsonl) {
    if (file !== undefined)
      throw new Complaint(2, 'With --jsonl the texts come from standard input, one a line; leave out FILE.')
    return detectStandardInput()
  }
  if (file === undefined) throw new Complaint(2, USAGE)
  if (more.length > 0)
    throw new Complaint(2, `One file at a time; for many texts use --jsonl. Too many: ${more.join(' ')}`)
  const detection = createDetector().detect(await readText(file), language.data)
  process.stdout.write(
    values.json ? `${JSON.stringify(detection, null, 2)}\n` : printDetection(detection, language.data),
  )
}

async function detectStandardInput(): Promise<void> {
  // A reader that stops early (head) ends the work, without a stack trace.
  process.stdout.on('error', () => process.exit(1))
  for await (const line of detectLines(readLines(process.stdin), createDetector())) {
    if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        language: { type: 'string', default: 'en' },
        json: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw new Complaint(2, `${error instanceof Error ? error.message : error}\n\n${USAGE}`)
  }
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Complaint(1, `There is no file ${file}.`)
    if (error.code === 'EISDIR') throw new Complaint(1, `${file} is a folder, not a file.`)
    throw new Complaint(1, `${file} cannot be read (${error.code}).`)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Complaint(1, `${file} is not a text file in UTF-8.`)
  }
}
