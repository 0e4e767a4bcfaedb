import { createAnthropic } from '@ai-sdk/anthropic'
import { createOpenAI } from '@ai-sdk/openai'
import { LlmAnswer } from '@truegul/ml-server/judging/answer'
import { generateText, Output, streamText } from 'ai'
import { LONG_RUBRIC, SAMPLE_MESSAGE } from './sample-request.ts'
import type { VendorFake } from './start-vendor-fake.ts'

export type Door = 'messages' | 'responses' | 'chat'

/** The AI SDK's model behind one of the three endpoints. */
function modelAt(fake: VendorFake, door: Door) {
  const settings = { baseURL: fake.baseUrl, apiKey: 'k' }
  if (door === 'messages') return createAnthropic(settings)('claude-haiku-4-5')
  return door === 'responses' ? createOpenAI(settings)('gpt-5-mini') : createOpenAI(settings).chat('gpt-5-mini')
}

const question = (fake: VendorFake, door: Door, signal?: AbortSignal) => ({
  model: modelAt(fake, door),
  output: Output.object({ schema: LlmAnswer }),
  allowSystemInMessages: true,
  messages: [
    {
      role: 'system' as const,
      content: LONG_RUBRIC,
      providerOptions: { anthropic: { cacheControl: { type: 'ephemeral' } } },
    },
    { role: 'user' as const, content: SAMPLE_MESSAGE },
  ],
  maxOutputTokens: 4000,
  maxRetries: 0,
  ...(signal ? { abortSignal: signal } : {}),
})

/** One judgement as the ML server asks for it, without retries. */
export const judgeWithSdk = (fake: VendorFake, door: Door, signal?: AbortSignal) =>
  generateText(question(fake, door, signal))

export const streamWithSdk = (fake: VendorFake, door: Door) =>
  streamText({ ...question(fake, door), onError: () => {} })
