import { Writable } from 'node:stream'

const KEPT_CHARACTERS = 6_000

/**
 * Passes on what test processes write to standard error, and remembers the end of it. A process whose engine crashes says why
 * there and nowhere else, often thousands of lines above the end of a log.
 */
export function rememberLastWords(to: NodeJS.WritableStream): { stream: Writable; lastWords(): string } {
  let kept = ''
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: Buffer | string, _, done) {
      kept = `${kept}${chunk}`.slice(-KEPT_CHARACTERS)
      to.write(chunk, done)
    },
  })
  return { stream, lastWords: () => kept.trim() }
}
