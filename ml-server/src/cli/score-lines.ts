import type { Judgement, Language } from '@truegul/contract'
import { type Judge, JudgeError } from '@truegul/judge'
import { z } from 'zod'
import { NO_PROMPT, readPrompt } from './essay-prompt.ts'

const Line = z.object({ id: z.string().or(z.number()), text: z.string(), prompt: z.string().optional() })
type Id = z.infer<typeof Line>['id']
type JudgedLine = { id: Id; total: number; criteria: Record<string, number> } & Pick<
  Judgement,
  'range' | 'level' | 'notes' | 'ledger' | 'corrections'
>
type Refused = { id: Id | null; line: number; error: { code: string; message: string } }

/**
 * One line of JSON out for each line in, in the same order: a score, or what is wrong with that line. At most `ahead` essays
 * are in work at a time, and no line is read before there is room. Empty lines are passed over.
 */
export async function* scoreLines(
  lines: AsyncIterable<string | null>,
  judge: Judge,
  options: { language: Language; ahead: number; signal: AbortSignal },
): AsyncGenerator<string> {
  const inWork: Promise<JudgedLine | Refused>[] = []
  let number = 0
  for await (const line of lines) {
    number++
    if (line?.trim() === '') continue
    inWork.push(scoreLine(line, number, judge, options))
    if (inWork.length >= options.ahead) yield `${JSON.stringify(await inWork.shift())}\n`
  }
  for (const pending of inWork) yield `${JSON.stringify(await pending)}\n`
}

async function scoreLine(
  raw: string | null,
  line: number,
  judge: Judge,
  { language, signal }: { language: Language; signal: AbortSignal },
): Promise<JudgedLine | Refused> {
  const refuse = (id: Id | null, code: string, message: string): Refused => ({ id, line, error: { code, message } })
  if (raw === null) return refuse(null, 'not-utf-8', 'the line is not UTF-8 text')
  const value = parseJson(raw)
  if (value === undefined) return refuse(null, 'not-json', 'the line is not JSON')
  const parsed = Line.safeParse(value)
  if (!parsed.success) return refuse(idOf(value), 'invalid-input', z.prettifyError(parsed.error).replaceAll('\n', ' '))
  const { id, text, prompt: named } = parsed.data
  const prompt = named === undefined ? NO_PROMPT : readPrompt(named)
  if (!prompt) return refuse(id, 'unknown-prompt', `there is no prompt with the id ${named}`)
  try {
    const judgement = await judge({ text, prompt, language }, { signal })
    const { total, range, level, notes, ledger, corrections } = judgement
    const criteria = Object.fromEntries(judgement.criteria.map((criterion) => [criterion.id, criterion.score]))
    return { id, total, criteria, range, level, notes, ledger, corrections }
  } catch (error) {
    if (error instanceof JudgeError) return refuse(id, error.code, error.message)
    throw error
  }
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

function idOf(value: unknown): Id | null {
  const parsed = z.object({ id: Line.shape.id }).safeParse(value)
  return parsed.success ? parsed.data.id : null
}
