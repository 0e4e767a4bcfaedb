import { createAnthropic } from '@ai-sdk/anthropic'
import { createOpenAI } from '@ai-sdk/openai'
import type { LlmProvider, LlmTokens } from '@truegul/contract'
import {
  generateText,
  type LanguageModel,
  type LanguageModelUsage,
  type ModelMessage,
  NoObjectGeneratedError,
  Output,
} from 'ai'
import { LlmAnswer } from '../answers/answer.ts'
import { MODELS } from './models.ts'

export type ModelRequest = {
  /** The same in every request, so that the vendor can cache it. */
  prefix: string
  messages: readonly { role: 'user' | 'assistant'; content: string }[]
}

/** `finish`: `cut` at the token limit, `refused` by the vendor's policy. `text` is as it came, unchecked. */
export type ModelAnswer = { text: string; finish: 'whole' | 'cut' | 'refused'; tokens: LlmTokens }

/** One request, without repeating it. Rejects with the vendor's or the network's error, to be read by readVendorFailure. */
export type CallModel = (request: ModelRequest, signal: AbortSignal) => Promise<ModelAnswer>

export type ModelAccess = { provider: LlmProvider; model: string; apiKey: string; baseUrl?: string }

/** Room for an answer as short as the prompt asks for. Tokens. */
const ANSWER_TOKENS = 1_600
/** Room for thinking beside it: a model that we know is asked for little of it; one that we do not know may think at length. */
const THINKING_TOKENS = { known: 4_000, unknown: 8_000 }

/** The most tokens that a model may answer with, its thinking included. The cost of all of them is reserved before. */
export function answerTokensOf(model: string): number {
  const known = MODELS.get(model)
  if (!known) return ANSWER_TOKENS + THINKING_TOKENS.unknown
  return known.thinks ? ANSWER_TOKENS + THINKING_TOKENS.known : ANSWER_TOKENS
}

/** A vendor's model behind one function: Anthropic Messages, or Chat Completions of OpenAI and all that speak it. */
export function createCallModel(access: ModelAccess): CallModel {
  const model = openModel(access)
  const thinks = MODELS.get(access.model)?.thinks ?? false
  return async ({ prefix, messages }, signal) => {
    const system: ModelMessage = {
      role: 'system',
      content: prefix,
      providerOptions: { anthropic: { cacheControl: { type: 'ephemeral' } } },
    }
    try {
      const result = await generateText({
        model,
        allowSystemInMessages: true,
        messages: [system, ...messages],
        output: Output.object({ schema: LlmAnswer, name: 'judgement' }),
        maxOutputTokens: answerTokensOf(access.model),
        maxRetries: 0,
        abortSignal: signal,
        ...(thinks ? { providerOptions: { openai: { reasoningEffort: 'low' }, anthropic: { effort: 'low' } } } : {}),
      })
      return { text: result.text, finish: finishOf(result.finishReason), tokens: tokensOf(result.usage) }
    } catch (error) {
      // The SDK could not read the answer as an object; what it came to, and what it cost, is for us to say.
      if (!NoObjectGeneratedError.isInstance(error) || !error.usage) throw error
      return { text: error.text ?? '', finish: finishOf(error.finishReason), tokens: tokensOf(error.usage) }
    }
  }
}

function openModel({ provider, model, apiKey, baseUrl }: ModelAccess): LanguageModel {
  if (provider === 'claude')
    return createAnthropic({ apiKey, ...(baseUrl ? { baseURL: withVersion(baseUrl) } : {}) })(model)
  // Chat Completions, because every compatible server has them.
  return createOpenAI({ apiKey, ...(baseUrl ? { baseURL: withVersion(baseUrl) } : {}) }).chat(model)
}

/** The vendors' own tools take addresses with and without the version; so do we. */
function withVersion(baseUrl: string): string {
  const bare = baseUrl.replace(/\/+$/, '')
  return /\/v\d+$/.test(bare) ? bare : `${bare}/v1`
}

function finishOf(reason: string | undefined): ModelAnswer['finish'] {
  if (reason === 'length') return 'cut'
  return reason === 'content-filter' ? 'refused' : 'whole'
}

function tokensOf({ inputTokens = 0, outputTokens = 0, inputTokenDetails: details }: LanguageModelUsage): LlmTokens {
  const cacheRead = details.cacheReadTokens ?? 0
  const cacheWrite = details.cacheWriteTokens ?? 0
  const input = details.noCacheTokens ?? Math.max(0, inputTokens - cacheRead - cacheWrite)
  return { input, output: outputTokens, cacheRead, cacheWrite }
}
