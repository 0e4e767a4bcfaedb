import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { schemaFault } from '../replies/schema-fault.ts'
import type { Endpoint, Fault, PromptBlock, Reply, ServerSentEvent, VendorRequest } from '../vendor.ts'

/**
 * `POST /v1/messages`. Shapes: https://platform.claude.com/docs/en/api/messages/create for the request,
 * https://platform.claude.com/docs/en/build-with-claude/streaming for the events, handling-stop-reasons beside it for the ends;
 * the usage object as in the recorded answers of vercel/ai, packages/anthropic/src/__fixtures__/anthropic-json-output-format.1.
 */
export const anthropicMessages: Endpoint = {
  read(body) {
    const parsed = Body.safeParse(body)
    if (!parsed.success) return firstFault(parsed.error)
    const schema = parsed.data.output_config?.format?.schema ?? null
    const fault = schemaFault(schema, { noBounds: true })
    if (fault) return { status: 400, message: `output_config.format.${fault}` }
    return request(parsed.data, schema)
  },
  whole: (reply, model) => ({
    ...emptyMessage(model),
    content: reply.text === '' ? [] : [{ type: 'text', text: reply.text }],
    ...end(reply),
    usage: { ...usage(reply, reply.tokens.output), service_tier: 'standard' },
  }),
  stream(reply, model) {
    const deltas = pieces(reply.text).map((text) => ({
      type: 'content_block_delta',
      index: 0,
      delta: { type: 'text_delta', text },
    }))
    const block = [
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      { type: 'ping' },
      ...deltas,
      { type: 'content_block_stop', index: 0 },
    ]
    return [
      { type: 'message_start', message: { ...emptyMessage(model), usage: usage(reply, 1) } },
      ...(reply.text === '' ? [{ type: 'ping' }] : block),
      { type: 'message_delta', delta: end(reply), usage: usage(reply, reply.tokens.output) },
      { type: 'message_stop' },
    ].map((event): ServerSentEvent => ({ event: event.type, data: JSON.stringify(event) }))
  },
}

const CacheControl = z.looseObject({ type: z.literal('ephemeral'), ttl: z.enum(['5m', '1h']).optional() })
const Block = z.looseObject({ type: z.string(), text: z.string().optional(), cache_control: CacheControl.nullish() })
const Content = z.union([z.string(), z.array(Block)])
const Body = z.looseObject({
  model: z.string().min(1),
  max_tokens: z.int().min(1),
  messages: z.array(z.looseObject({ role: z.enum(['user', 'assistant']), content: Content })).min(1),
  system: Content.optional(),
  stream: z.boolean().optional(),
  output_config: z
    .looseObject({ format: z.looseObject({ type: z.literal('json_schema'), schema: z.unknown() }).optional() })
    .optional(),
})

function firstFault({ issues }: z.ZodError): Fault {
  const [issue] = issues
  const isMissing = issue?.code === 'invalid_type' && issue.message.endsWith('received undefined')
  const message = `${issue?.path.join('.')}: ${isMissing ? 'Field required' : issue?.message}`
  return { status: 400, message }
}

function request(body: z.infer<typeof Body>, schema: unknown): VendorRequest {
  const last = body.messages.findLast(({ role }) => role === 'user')
  return {
    model: body.model,
    isStream: body.stream ?? false,
    maxTokens: body.max_tokens,
    blocks: [body.system ?? '', ...body.messages.map(({ content }) => content)].flatMap(blocksOf),
    message: blocksOf(last?.content ?? '')
      .map(({ text }) => text)
      .join('\n----------\n'),
    schema,
  }
}

const LIFETIME_MS = { '5m': 5 * 60_000, '1h': 60 * 60_000 }

function blocksOf(content: z.infer<typeof Content>): PromptBlock[] {
  if (typeof content === 'string') return content === '' ? [] : [{ text: content, cacheFor: null }]
  return content.map(({ text, cache_control }) => ({
    text: text ?? '',
    cacheFor: cache_control ? LIFETIME_MS[cache_control.ttl ?? '5m'] : null,
  }))
}

const emptyMessage = (model: string) => ({
  model,
  id: `msg_01${randomBytes(11).toString('hex')}`,
  type: 'message',
  role: 'assistant',
  content: [],
  stop_reason: null,
  stop_sequence: null,
})

const STOP_REASONS = { end: 'end_turn', cut: 'max_tokens', refused: 'refusal', filtered: 'refusal' } as const

const end = ({ stop }: Reply) => ({
  stop_reason: STOP_REASONS[stop],
  stop_sequence: null,
  ...(STOP_REASONS[stop] === 'refusal' ? { stop_details: REFUSAL } : {}),
})

const REFUSAL = { type: 'refusal', category: null, explanation: 'This request was declined.' }

const usage = ({ tokens }: Reply, output: number) => ({
  input_tokens: tokens.input,
  cache_creation_input_tokens: tokens.cacheWrite,
  cache_read_input_tokens: tokens.cacheRead,
  cache_creation: { ephemeral_5m_input_tokens: tokens.cacheWrite, ephemeral_1h_input_tokens: 0 },
  output_tokens: output,
})

const pieces = (text: string) => text.match(/[\s\S]{1,24}/gu) ?? []
