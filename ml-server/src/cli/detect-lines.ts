import type { Detection } from '@truegul/contract'
import { z } from 'zod'
import type { Detector } from '../detection/create-detector.ts'

const Line = z.object({ id: z.string().or(z.number()), text: z.string() })
type Id = z.infer<typeof Line>['id']
type Detected = { id: Id } & Omit<Detection, 'features'>
type Refused = { id: Id | null; line: number; error: { code: string; message: string } }

/**
 * One line of JSON out for each line in, in the same order: what the detector says, or what is wrong with that line. One line is
 * held at a time. Empty lines are passed over.
 */
export async function* detectLines(lines: AsyncIterable<string | null>, detector: Detector): AsyncGenerator<string> {
  let number = 0
  for await (const line of lines) {
    number++
    if (line?.trim() === '') continue
    yield `${JSON.stringify(detectLine(line, number, detector))}\n`
  }
}

function detectLine(raw: string | null, line: number, detector: Detector): Detected | Refused {
  const refuse = (id: Id | null, code: string, message: string): Refused => ({ id, line, error: { code, message } })
  if (raw === null) return refuse(null, 'not-utf-8', 'the line is not UTF-8 text')
  const value = parseJson(raw)
  if (value === undefined) return refuse(null, 'not-json', 'the line is not JSON')
  const parsed = Line.safeParse(value)
  if (!parsed.success) return refuse(idOf(value), 'invalid-input', z.prettifyError(parsed.error).replaceAll('\n', ' '))
  const { score, flagged, abstained, modelVersion } = detector.detect(parsed.data.text, 'en')
  return { id: parsed.data.id, score, flagged, abstained, modelVersion }
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
