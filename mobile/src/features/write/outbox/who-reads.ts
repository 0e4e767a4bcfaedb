type Config = { llmJudges: readonly string[] | null; consent: { providers: readonly string[] } }

/**
 * AI providers that an essay may go to; none: it stays with us. Without the learner's consent always none. Where nobody tells which
 * of them judge here, it is all that the consent names; null where even those are not known.
 */
export function whoReads(hasConsent: boolean, config: Config | null): readonly string[] | null {
  if (!hasConsent) return []
  return config && (config.llmJudges ?? config.consent.providers)
}
