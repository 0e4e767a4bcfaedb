import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Endpoint, Reply, ServerSentEvent } from '../vendor.ts'
import { firstFault, OpenaiContent, schemaFaultAt, textOf } from './openai-body.ts'

/**
 * `POST /v1/chat/completions`. Shapes: https://developers.openai.com/api/reference/resources/chat and the recorded answers of
 * vercel/ai, packages/openai/src/chat/__fixtures__/openai-text.json and azure-model-router.1.chunks.txt.
 */
export const openaiChat: Endpoint = {
  read(body) {
    const parsed = Body.safeParse(body)
    if (!parsed.success) return firstFault(parsed.error)
    const { model, stream, messages, response_format, max_completion_tokens, max_tokens } = parsed.data
    const schema = response_format?.json_schema?.schema ?? null
    const blocks = messages.map(({ content }) => ({ text: textOf(content ?? ''), cacheFor: null }))
    return (
      schemaFaultAt('response_format', schema) ?? {
        model,
        isStream: stream ?? false,
        maxTokens: max_completion_tokens ?? max_tokens ?? Number.POSITIVE_INFINITY,
        blocks,
        message: textOf(messages.findLast(({ role }) => role === 'user')?.content ?? ''),
        schema,
      }
    )
  },
  whole: (reply, model) => ({
    ...head(model, 'chat.completion'),
    choices: [
      {
        index: 0,
        message: { role: 'assistant', ...said(reply, reply.text), annotations: [] },
        logprobs: null,
        finish_reason: FINISH_REASONS[reply.stop],
      },
    ],
    usage: usage(reply),
    service_tier: 'default',
  }),
  stream(reply, model) {
    const chunk = { ...head(model, 'chat.completion.chunk'), service_tier: 'default' }
    const choice = (delta: unknown, finish_reason: string | null = null) => ({
      ...chunk,
      choices: [{ index: 0, delta, logprobs: null, finish_reason }],
      usage: null,
    })
    const chunks = [
      choice({ role: 'assistant', ...said(reply, '') }),
      ...(said(reply, reply.text).refusal === null ? pieces(reply.text).map((content) => choice({ content })) : []),
      choice({}, FINISH_REASONS[reply.stop]),
      { ...chunk, choices: [], usage: usage(reply) },
    ]
    return [...chunks.map((each) => event(JSON.stringify(each))), event('[DONE]')]
  },
}

const Body = z.looseObject({
  model: z.string().min(1),
  messages: z
    .array(
      z.looseObject({ role: z.enum(['system', 'developer', 'user', 'assistant']), content: OpenaiContent.nullable() }),
    )
    .min(1),
  stream: z.boolean().nullish(),
  max_completion_tokens: z.int().min(1).nullish(),
  max_tokens: z.int().min(1).nullish(),
  response_format: z
    .looseObject({ type: z.string(), json_schema: z.looseObject({ schema: z.unknown() }).optional() })
    .nullish(),
})

const FINISH_REASONS = { end: 'stop', cut: 'length', refused: 'stop', filtered: 'content_filter' } as const

export const REFUSAL = 'I’m sorry, but I can’t help with that.'

const said = ({ stop }: Reply, content: string) =>
  stop === 'refused' ? { content: null, refusal: REFUSAL } : { content, refusal: null }

const head = (model: string, object: string) => ({
  id: `chatcmpl-${randomBytes(12).toString('base64url')}`,
  object,
  created: Math.floor(Date.now() / 1000),
  model,
  system_fingerprint: null,
})

function usage({ tokens }: Reply) {
  const prompt = tokens.input + tokens.cacheRead
  return {
    prompt_tokens: prompt,
    completion_tokens: tokens.output,
    total_tokens: prompt + tokens.output,
    prompt_tokens_details: { cached_tokens: tokens.cacheRead, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
  }
}

const event = (data: string): ServerSentEvent => ({ event: null, data })
const pieces = (text: string) => text.match(/[\s\S]{1,24}/gu) ?? []
