import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Language } from '@truegul/contract'
import { createLocalScorer } from '../scoring/local/create-local-scorer.ts'
import { ScorerError } from '../scoring/scorer.ts'
import { NO_PROMPT, readPrompt } from './essay-prompt.ts'
import { printJudgement } from './print-judgement.ts'
import { readLines } from './read-lines.ts'
import { scoreLines } from './score-lines.ts'

const USAGE = `Usage:
  npm run score -- FILE [--prompt ID_OR_TEXT] [--language en|ko] [--json]
  npm run -s score -- --jsonl < ESSAYS.jsonl > SCORES.jsonl

Judges a TOPIK II question-54 essay with the local scorer: no network, no key.
  FILE        the essay, UTF-8 text
  --prompt    one of our prompts by its id, or any prompt as text; without it the topic is not judged
  --language  language of the feedback: en (default) or ko
  --json      print the whole judgement as JSON
  --jsonl     score lines {"id","text","prompt"?} from standard input, all cores, order kept
`

/** What a person can put right: 2 for a wrong call, 1 for an essay that cannot be judged. */
class Complaint extends Error {
  override name = 'Complaint'
  readonly exitCode: 1 | 2

  constructor(exitCode: 1 | 2, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}

const never = new AbortController().signal
// A reader that stops early (head) has what it wanted: the work ends, without a stack trace.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  process.stderr.write(`The judgement cannot be written (${error.code}).\n`)
  process.exit(1)
})
try {
  await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof Complaint) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = error.exitCode
  } else if (error instanceof ScorerError) {
    process.stderr.write(`The essay cannot be judged: ${error.message}.\n`)
    process.exitCode = 1
  } else throw error
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args)
  if (values.help) return void process.stdout.write(USAGE)
  const language = Language.safeParse(values.language)
  if (!language.success) throw new Complaint(2, `--language is en or ko, not ${values.language}.`)
  if (values.jsonl) {
    if (positionals.length > 0 || values.prompt !== undefined) {
      throw new Complaint(
        2,
        'With --jsonl the essays and their prompts come from standard input; leave out FILE and --prompt.',
      )
    }
    return scoreStandardInput(language.data)
  }
  const [file, ...more] = positionals
  if (file === undefined) throw new Complaint(2, USAGE)
  if (more.length > 0)
    throw new Complaint(2, `One file at a time; for many essays use --jsonl. Too many: ${more.join(' ')}`)
  const prompt = values.prompt === undefined ? NO_PROMPT : readPrompt(values.prompt)
  if (!prompt)
    throw new Complaint(2, `There is no prompt with the id ${values.prompt}. A prompt can also be given as text.`)
  const text = await readEssay(file)
  const scorer = await createLocalScorer()
  try {
    const judgement = await scorer.score({ text, prompt, language: language.data }, { signal: never })
    process.stdout.write(values.json ? `${JSON.stringify(judgement, null, 2)}\n` : printJudgement(judgement))
  } finally {
    await scorer.close()
  }
}

async function scoreStandardInput(language: Language): Promise<void> {
  const threads = availableParallelism()
  const scorer = await createLocalScorer({ threads })
  try {
    const lines = scoreLines(readLines(process.stdin), scorer.score, { language, ahead: threads * 8, signal: never })
    for await (const line of lines) if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  } finally {
    await scorer.close()
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        prompt: { type: 'string' },
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

async function readEssay(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Complaint(1, `There is no file ${file}.`)
    if (error.code === 'EISDIR') throw new Complaint(1, `${file} is a folder, not a file.`)
    throw new Complaint(1, `${file} cannot be read (${error.code}).`)
  })
  const text = decode(bytes)
  if (text === null || text.includes('\u0000')) throw new Complaint(1, `${file} is not a text file in UTF-8.`)
  if (text.trim() === '') throw new Complaint(1, `${file} is empty; there is nothing to judge.`)
  return text
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
