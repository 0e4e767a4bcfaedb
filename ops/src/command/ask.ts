import readline from 'node:readline/promises'

/** What the operator types after a question; null where nobody sits at a keyboard. */
export async function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return null
  const terminal = readline.createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await terminal.question(question)).trim()
  } finally {
    terminal.close()
  }
}
