import type { LlmTokens } from '@truegul/contract'
import { MODELS } from './models.ts'

const MILLION = 1_000_000
// Of English prose three letters to a token are few, of Korean two tokens to a syllable are many, on every tokeniser known to us.
const LETTERS_A_TOKEN = 2.5
const TOKENS_A_SYLLABLE = 2

/** Cost of a request in US dollars; null where the price of the model is not known. */
export function priceCall(model: string, { input, output, cacheRead, cacheWrite }: LlmTokens): number | null {
  const price = MODELS.get(model)?.price
  if (!price) return null
  const sum = input * price.input + output * price.output + cacheRead * price.cacheRead + cacheWrite * price.cacheWrite
  return sum / MILLION
}

/**
 * The most that a request can cost, in US dollars: nothing read from the cache, all of the prefix written into it, and every
 * token of the answer used. `prefix` is ours; of `essay`, whoever wrote it, each byte may be a token, and none is more.
 */
export function priceAtMost(model: string, parts: { prefix: string; essay: string; answer: number }): number | null {
  const known = MODELS.get(model)
  if (!known) return null
  const { input, cacheWrite, output } = known.price
  const prefix = tokensAtMost(parts.prefix) * Math.max(input, cacheWrite)
  return (prefix + Buffer.byteLength(parts.essay) * input + parts.answer * output) / MILLION
}

/** A number of tokens that our own text does not exceed. */
function tokensAtMost(text: string): number {
  const others = text.match(/\P{ASCII}/gu)?.length ?? 0
  return Math.ceil((text.length - others) / LETTERS_A_TOKEN + others * TOKENS_A_SYLLABLE)
}
