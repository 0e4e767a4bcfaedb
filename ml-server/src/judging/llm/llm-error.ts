/**
 * Why an LLM gave no answer. `llm-away`: it did not answer in time or will not for now. `llm-rejected`: it rejects our key, quota
 * or request. `llm-denied`: our own budget. All of them may pass; none says anything about the essay.
 */
export class LlmError extends Error {
  override name = 'LlmError'
  readonly code: 'llm-away' | 'llm-rejected' | 'llm-denied'
  /** Milliseconds after which it is worth asking again; 0 when nobody said. */
  readonly retryAfter: number

  constructor(code: LlmError['code'], message: string, retryAfter: number) {
    super(message)
    this.code = code
    this.retryAfter = retryAfter
  }
}
