import { createHash } from 'node:crypto'
import { estimateTokens, quarterTokens } from './estimate-tokens.ts'
import type { PromptCache } from './prompt-cache.ts'

const LEAST = 1024
const STEP = 128
/** "5 to 10 minutes of inactivity": the shorter one. */
const LIFETIME_MS = 5 * 60_000

/**
 * OpenAI's prompt cache: nothing is marked and writing costs nothing; the longest known beginning is read, from 1,024 tokens on
 * and in steps of 128. Source: https://developers.openai.com/api/docs/guides/prompt-caching, "How it works".
 */
export function automaticPrefixCache(now: () => number): PromptCache {
  const keptUntil = new Map<string, number>()
  return ({ model, blocks, schema }) => {
    const asked = schema === null ? '' : JSON.stringify(schema)
    const text = asked + blocks.map((block) => block.text).join('\n')
    const prefixes = prefixesOf(model, text)
    const cacheRead = prefixes.findLast(({ key }) => (keptUntil.get(key) ?? 0) > now())?.tokens ?? 0
    return {
      tokens: { input: estimateTokens(text) - cacheRead, cacheRead, cacheWrite: 0 },
      keep() {
        for (const { key } of prefixes) keptUntil.set(key, now() + LIFETIME_MS)
      },
    }
  }
}

function prefixesOf(model: string, text: string): { key: string; tokens: number }[] {
  const hash = createHash('sha256').update(model)
  const prefixes: { key: string; tokens: number }[] = []
  let quarters = 0
  let next = LEAST
  let start = 0
  let end = 0
  for (const character of text) {
    quarters += quarterTokens(character)
    end += character.length
    if (quarters < next * 4) continue
    hash.update(text.slice(start, end))
    prefixes.push({ key: hash.copy().digest('base64'), tokens: next })
    start = end
    next += STEP
  }
  return prefixes
}
