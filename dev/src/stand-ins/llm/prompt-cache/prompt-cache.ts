import type { LlmTokens } from '@truegul/contract'
import type { VendorRequest } from '../vendor.ts'

export type InputTokens = Omit<LlmTokens, 'output'>

/**
 * What a vendor keeps of earlier prompts. `keep` is called when the answer begins: requests side by side do not read what none
 * of them has written yet.
 */
export type PromptCache = (request: VendorRequest) => { tokens: InputTokens; keep(): void }
