import { createDetector } from '../detection/create-detector.ts'
import { Complaint } from './complaint.ts'
import { detectLines } from './detect-lines.ts'
import { printDetection } from './print-detection.ts'
import { readArguments, readLanguage, readOneFile } from './read-arguments.ts'
import { readLines } from './read-lines.ts'
import { readTextFile } from './read-text-file.ts'
import { endWithReader, writeLines } from './write-lines.ts'

const USAGE = `Usage:
  npm run detect -- FILE [--language en|ko] [--json]
  npm run -s detect -- --jsonl < TEXTS.jsonl > DETECTIONS.jsonl

Says whether a Korean text has features like those of machine-written text. It may be wrong; see docs/measurements/detection.md.
  FILE        the text, UTF-8
  --language  language of the answer: en (default) or ko
  --json      print the detection as JSON
  --jsonl     lines {"id","text"} from standard input, order kept
`

endWithReader()
try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Complaint)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error.exitCode
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {}, USAGE)
  if (values.help) return void process.stdout.write(USAGE)
  const language = readLanguage(values.language)
  if (values.jsonl) {
    if (positionals.length > 0)
      throw new Complaint(2, 'With --jsonl the texts come from standard input, one a line; leave out FILE.')
    return writeLines(detectLines(readLines(process.stdin), createDetector()))
  }
  const text = await readTextFile(readOneFile(positionals, 'texts', USAGE))
  const detection = createDetector().detect(text, language)
  process.stdout.write(values.json ? `${JSON.stringify(detection, null, 2)}\n` : printDetection(detection, language))
}
