import type { LlmProvider } from '@truegul/contract'

/**
 * The text that learners agree to: the essay goes to the AI providers that it names, Anthropic (`claude`) and OpenAI. A new text,
 * or another name in it, is a new version; whoever agreed to an older one is judged locally until they agree again.
 */
export const CONSENT_TEXT: { version: string; providers: readonly LlmProvider[] } = {
  version: '2026-11',
  providers: ['claude', 'openai'],
}
