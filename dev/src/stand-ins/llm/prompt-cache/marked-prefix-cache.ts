import { createHash } from 'node:crypto'
import { estimateTokens } from './estimate-tokens.ts'
import type { PromptCache } from './prompt-cache.ts'

/**
 * Tokens below which a marked prefix is not kept, by the beginning of the model's name; the first that fits counts.
 * Source: https://platform.claude.com/docs/en/build-with-claude/prompt-caching, "Cache limitations".
 */
const MINIMUMS: readonly (readonly [model: string, tokens: number])[] = [
  ['claude-haiku-4-5', 4096],
  ['claude-opus-4-5', 4096],
  ['claude-opus-4-6', 4096],
  ['claude-3-5-haiku', 2048],
  ['claude-3-haiku', 2048],
  ['claude-', 1024],
]

/**
 * Anthropic's prompt cache: everything up to a block marked `cache_control` is written once and read within its lifetime, which
 * each reading renews. A schema asked for in `output_config` belongs to the key. Whether the vendor counts the schema into the
 * prefix is not documented; here it is paid in full each time, which is the dearer reading.
 */
export function markedPrefixCache(now: () => number): PromptCache {
  const keptUntil = new Map<string, number>()
  return ({ model, blocks, schema }) => {
    const minimum = MINIMUMS.find(([name]) => model.startsWith(name))?.[1] ?? Number.POSITIVE_INFINITY
    const asked = schema === null ? '' : JSON.stringify(schema)
    const hash = createHash('sha256').update(`${model}\n${asked}\n`)
    const marks: { key: string; tokens: number; lifetime: number }[] = []
    let total = 0
    for (const { text, cacheFor } of blocks) {
      hash.update(`${text.length}:${text}`)
      total += estimateTokens(text)
      if (cacheFor === null || total < minimum) continue
      marks.push({ key: hash.copy().digest('base64'), tokens: total, lifetime: cacheFor })
    }
    const cacheRead = marks.findLast(({ key }) => (keptUntil.get(key) ?? 0) > now())?.tokens ?? 0
    const prefix = marks.at(-1)?.tokens ?? 0
    return {
      tokens: { input: total - prefix + estimateTokens(asked), cacheRead, cacheWrite: prefix - cacheRead },
      keep() {
        for (const { key, lifetime } of marks) keptUntil.set(key, now() + lifetime)
      },
    }
  }
}
