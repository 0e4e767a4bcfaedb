import { availableParallelism } from 'node:os'
import type { Language } from '@truegul/contract'
import { JudgeError } from '@truegul/judge'
import { startLocalJudge } from '@truegul/judge/node'
import { Complaint } from './complaint.ts'
import { NO_PROMPT, readPrompt } from './essay-prompt.ts'
import { printJudgement } from './print-judgement.ts'
import { printPrompts } from './print-prompts.ts'
import { readArguments, readLanguage, readOneFile } from './read-arguments.ts'
import { readLines } from './read-lines.ts'
import { readTextFile } from './read-text-file.ts'
import { scoreLines } from './score-lines.ts'
import { endWithReader, writeLines } from './write-lines.ts'

const USAGE = `Usage:
  npm run score -- FILE [--prompt ID_OR_TEXT] [--language en|ko] [--json]
  npm run -s score -- --jsonl < ESSAYS.jsonl > SCORES.jsonl
  npm run -s score -- --prompts

Judges a TOPIK II question-54 essay with the local judge: no network, no key.
  FILE        the essay, UTF-8 text
  --prompt    one of our prompts by its id, or any prompt as text; without it the topic is not judged
  --language  language of the feedback: en (default) or ko
  --json      print the whole judgement as JSON
  --jsonl     score lines {"id","text","prompt"?} from standard input, all cores, order kept
  --prompts   list our prompts: id, title, title in English
`

const OPTIONS = { prompt: { type: 'string' }, prompts: { type: 'boolean', default: false } } as const
const never = new AbortController().signal
endWithReader()
try {
  await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof Complaint) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = error.exitCode
  } else if (error instanceof JudgeError) {
    process.stderr.write(`The essay cannot be judged: ${error.message}.\n`)
    process.exitCode = 1
  } else throw error
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args, OPTIONS, USAGE)
  if (values.help) return void process.stdout.write(USAGE)
  if (values.prompts) return void process.stdout.write(printPrompts())
  const language = readLanguage(values.language)
  if (values.jsonl) {
    if (positionals.length > 0 || values.prompt !== undefined) {
      throw new Complaint(
        2,
        'With --jsonl the essays and their prompts come from standard input; leave out FILE and --prompt.',
      )
    }
    return scoreStandardInput(language)
  }
  const file = readOneFile(positionals, 'essays', USAGE)
  const prompt = values.prompt === undefined ? NO_PROMPT : readPrompt(values.prompt)
  if (!prompt)
    throw new Complaint(
      2,
      `There is no prompt with the id ${values.prompt}; --prompts lists them. A prompt can also be given as text.`,
    )
  const text = await readTextFile(file)
  if (text.trim() === '') throw new Complaint(1, `${file} is empty; there is nothing to judge.`)
  const local = await startLocalJudge()
  try {
    const judgement = await local.judge({ text, prompt, language }, { signal: never })
    process.stdout.write(values.json ? `${JSON.stringify(judgement, null, 2)}\n` : printJudgement(judgement))
  } finally {
    await local.close()
  }
}

async function scoreStandardInput(language: Language): Promise<void> {
  const processes = availableParallelism()
  const local = await startLocalJudge({ processes })
  try {
    await writeLines(
      scoreLines(readLines(process.stdin), local.judge, { language, ahead: processes * 8, signal: never }),
    )
  } finally {
    await local.close()
  }
}
