/** Names of the makers of LLMs, as they are known; a newer server may name one that has none here. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['claude', 'Anthropic (Claude)'],
  ['openai', 'OpenAI'],
])

/** In the reader's language: `Anthropic (Claude) and OpenAI`. */
export const providerNames = (language: string, providers: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(providers.map((id) => NAMES.get(id) ?? id))
