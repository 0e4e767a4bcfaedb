import type { LlmProvider } from '@truegul/contract'

/** US dollars for a million tokens. */
type Price = { input: number; output: number; cacheRead: number; cacheWrite: number }

export type KnownModel = {
  provider: LlmProvider
  price: Price
  /** The vendor caches no prefix of fewer tokens; null where caching needs no asking and costs nothing to write. */
  cacheFrom: number | null
  /** Thinks before it answers, and is paid for that as output: it is asked for little of it, and given more room. */
  thinks: boolean
  /** The vendor has announced the day after which requests fail. */
  ends?: string
}

/** When the prices were read, from platform.claude.com (models, pricing) and developers.openai.com (pricing). */
export const PRICE_VERSION = 'list-2026-11-25'

const claude = (
  [input, output, cacheWrite, cacheRead]: readonly [number, number, number, number],
  rest: Pick<KnownModel, 'cacheFrom' | 'thinks' | 'ends'>,
): KnownModel => ({ provider: 'claude', price: { input, output, cacheWrite, cacheRead }, ...rest })
const openai = (
  [input, output, cacheRead]: readonly [number, number, number],
  rest: Pick<KnownModel, 'thinks'>,
): KnownModel => ({
  provider: 'openai',
  price: { input, output, cacheRead, cacheWrite: input },
  cacheFrom: null,
  ...rest,
})

/** Models whose price is known. Any other one works too; what it costs is then unknown, and said to be. */
export const MODELS: ReadonlyMap<string, KnownModel> = new Map([
  ['claude-haiku-4-5', claude([1, 5, 1.25, 0.1], { cacheFrom: 4096, thinks: false })],
  ['claude-haiku-4-5-20251001', claude([1, 5, 1.25, 0.1], { cacheFrom: 4096, thinks: false })],
  ['claude-haiku-5-5', claude([0.1, 0.5, 0.125, 0.01], { cacheFrom: 4096, thinks: true })],
  ['claude-sonnet-4-5', claude([3, 15, 3.75, 0.3], { cacheFrom: 1024, thinks: false, ends: '2026-11-30' })],
  ['claude-sonnet-5', claude([2, 10, 2.5, 0.2], { cacheFrom: 1024, thinks: true })],
  ['claude-sonnet-5-5', claude([2, 10, 2.5, 0.1], { cacheFrom: 1024, thinks: true })],
  ['claude-opus-5-5', claude([4, 20, 5, 0.4], { cacheFrom: 4096, thinks: true })],
  ['gpt-4o-mini', openai([0.15, 0.6, 0.075], { thinks: false })],
  ['gpt-4.1-mini', openai([0.4, 1.6, 0.1], { thinks: false })],
  ['gpt-4.1', openai([2, 8, 0.5], { thinks: false })],
  ['gpt-5-mini', openai([0.25, 2, 0.025], { thinks: true })],
  ['gpt-5', openai([1.25, 10, 0.125], { thinks: true })],
  ['gpt-5.4-mini', openai([0.75, 4.5, 0.075], { thinks: true })],
])

/** Models that answer no more, with the day they were retired and what takes their place. */
export const RETIRED: ReadonlyMap<string, { on: string; use: string }> = new Map([
  ['claude-3-5-haiku-20241022', { on: '2026-02-19', use: 'claude-haiku-4-5' }],
  ['claude-3-5-haiku-latest', { on: '2026-02-19', use: 'claude-haiku-4-5' }],
  ['claude-3-haiku-20240307', { on: '2026-04-20', use: 'claude-haiku-4-5' }],
  ['claude-sonnet-4-20250514', { on: '2026-06-15', use: 'claude-sonnet-5' }],
  ['claude-opus-4-20250514', { on: '2026-06-15', use: 'claude-opus-5-5' }],
])

export const DEFAULT_MODEL: Record<LlmProvider, string> = { claude: 'claude-haiku-4-5', openai: 'gpt-4.1-mini' }
