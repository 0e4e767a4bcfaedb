import type { BrowserContext, Page } from 'playwright-core'

/**
 * Gathers what a learner's browser would complain of: errors and warnings in the console, errors nobody caught, violations of the
 * content security policy. `expected` names lines that a test brings about, such as a refused request.
 */
export async function watchPages(context: BrowserContext, expected: RegExp[] = []): Promise<string[]> {
  // Generous, because no test is about time: what is not there at once may come on a busy machine.
  context.setDefaultTimeout(90_000)
  const complaints: string[] = []
  const complain = (line: string) => {
    if (!expected.some((pattern) => pattern.test(line))) complaints.push(line)
  }
  await context.exposeFunction('tellViolation', (line: string) => complain(`policy: ${line}`))
  await context.addInitScript(() => {
    const page = window as unknown as { tellViolation(line: string): void }
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      page.tellViolation(`${violatedDirective} ${blockedURI}`),
    )
  })
  const watch = (page: Page) => {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) {
        complain(`${message.type()}: ${message.text()} (${message.location().url})`)
      }
    })
    page.on('pageerror', (error) => complain(`uncaught: ${error.stack ?? error.message}`))
  }
  context.pages().forEach(watch)
  context.on('page', watch)
  return complaints
}
