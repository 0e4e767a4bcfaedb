import { once } from 'node:events'

/** Writes lines to standard output as they come, no faster than they are read. */
export async function writeLines(lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) if (!process.stdout.write(line)) await once(process.stdout, 'drain')
}

/** A reader that stops early (head) has what it wanted: the work ends, without a stack trace. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    process.stderr.write(`The answer cannot be written (${error.code}).\n`)
    process.exit(1)
  })
}
