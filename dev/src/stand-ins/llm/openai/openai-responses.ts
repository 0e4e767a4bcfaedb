import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Endpoint, Reply, ServerSentEvent } from '../vendor.ts'
import { firstFault, OpenaiContent, schemaFaultAt, textOf } from './openai-body.ts'
import { REFUSAL } from './openai-chat.ts'

/**
 * `POST /v1/responses`. Shapes: https://developers.openai.com/api/reference/resources/responses/streaming-events for the events
 * (no `[DONE]` at the end), https://developers.openai.com/api/docs/guides/structured-outputs for refusals, and the recorded
 * answers of vercel/ai, packages/openai/src/responses/__fixtures__/openai-phase.1.chunks.txt.
 */
export const openaiResponses: Endpoint = {
  read(body) {
    const parsed = Body.safeParse(body)
    if (!parsed.success) return firstFault(parsed.error)
    const { model, stream, input, instructions, text, max_output_tokens } = parsed.data
    const schema = text?.format?.schema ?? null
    const messages = typeof input === 'string' ? [{ role: 'user', content: input }] : input
    const texts = [instructions ?? '', ...messages.map(({ content }) => textOf(content ?? ''))]
    return (
      schemaFaultAt('text.format.schema', schema) ?? {
        model,
        isStream: stream ?? false,
        maxTokens: max_output_tokens ?? Number.POSITIVE_INFINITY,
        blocks: texts.filter((each) => each !== '').map((each) => ({ text: each, cacheFor: null })),
        message: textOf(messages.findLast(({ role }) => role === 'user')?.content ?? ''),
        schema,
      }
    )
  },
  whole: (reply, model) => finished(reply, begun(model)),
  stream(reply, model) {
    const response = begun(model)
    const final = finished(reply, response)
    const [item] = final.output
    const ending = `response.${final.status}`
    const events = [
      { type: 'response.created', response },
      { type: 'response.in_progress', response },
      ...(item ? itemEvents(reply, item) : []),
      { type: ending, response: final },
    ]
    return events.map((event, sequence_number): ServerSentEvent => {
      return { event: event.type, data: JSON.stringify({ ...event, sequence_number }) }
    })
  },
}

const Body = z.looseObject({
  model: z.string().min(1),
  input: z.union([
    z.string(),
    z.array(z.looseObject({ role: z.string().optional(), content: OpenaiContent.optional() })).min(1),
  ]),
  instructions: z.string().nullish(),
  stream: z.boolean().nullish(),
  max_output_tokens: z.int().min(1).nullish(),
  text: z
    .looseObject({ format: z.looseObject({ type: z.string(), schema: z.unknown().optional() }).optional() })
    .nullish(),
})

type Response = {
  id: string
  object: 'response'
  created_at: number
  status: 'in_progress' | 'completed' | 'incomplete'
  error: null
  incomplete_details: { reason: string } | null
  model: string
  output: Item[]
  service_tier: string
  usage: ReturnType<typeof usage> | null
}

const begun = (model: string): Response => ({
  id: `resp_${randomBytes(16).toString('hex')}`,
  object: 'response',
  created_at: Math.floor(Date.now() / 1000),
  status: 'in_progress',
  error: null,
  incomplete_details: null,
  model,
  output: [],
  service_tier: 'default',
  usage: null,
})

const INCOMPLETE = { cut: 'max_output_tokens', filtered: 'content_filter' } as const

function finished(reply: Reply, response: Response): Response {
  const reason = reply.stop === 'cut' || reply.stop === 'filtered' ? INCOMPLETE[reply.stop] : null
  return {
    ...response,
    status: reason === null ? 'completed' : 'incomplete',
    incomplete_details: reason === null ? null : { reason },
    output: reply.text === '' && reply.stop !== 'refused' ? [] : [messageItem(reply)],
    usage: usage(reply),
  }
}

type Item = ReturnType<typeof messageItem>

const messageItem = (reply: Reply) => ({
  id: `msg_${randomBytes(16).toString('hex')}`,
  type: 'message',
  status: reply.stop === 'cut' ? 'incomplete' : 'completed',
  role: 'assistant',
  content: [part(reply, reply.stop === 'refused' ? REFUSAL : reply.text)],
})

const part = ({ stop }: Reply, text: string) =>
  stop === 'refused' ? { type: 'refusal', refusal: text } : { type: 'output_text', text, annotations: [] }

function itemEvents(reply: Reply, item: Item) {
  const at = { item_id: item.id, output_index: 0, content_index: 0 }
  const isRefusal = reply.stop === 'refused'
  const kind = isRefusal ? 'response.refusal' : 'response.output_text'
  const text = isRefusal ? REFUSAL : reply.text
  const deltas = (text.match(/[\s\S]{1,24}/gu) ?? []).map((delta) => ({ type: `${kind}.delta`, ...at, delta }))
  const whole = isRefusal ? { refusal: text } : { text }
  return [
    { type: 'response.output_item.added', output_index: 0, item: { ...item, status: 'in_progress', content: [] } },
    { type: 'response.content_part.added', ...at, part: part(reply, '') },
    ...deltas,
    { type: `${kind}.done`, ...at, ...whole },
    { type: 'response.content_part.done', ...at, part: item.content[0] },
    { type: 'response.output_item.done', output_index: 0, item },
  ]
}

const usage = ({ tokens }: Reply) => ({
  input_tokens: tokens.input + tokens.cacheRead,
  input_tokens_details: { cached_tokens: tokens.cacheRead },
  output_tokens: tokens.output,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: tokens.input + tokens.cacheRead + tokens.output,
})
