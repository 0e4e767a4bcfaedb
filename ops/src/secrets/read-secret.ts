import { text } from 'node:stream/consumers'
import { CommandError } from '../command/command.ts'

/**
 * A value that nobody may see: from standard input, or typed without being shown. Never an argument, which other users of the machine and
 * the shell's history would keep. The line break at its end is none of it.
 *
 * @param hasLines typing would end at its first line, and the rest of what is pasted go to the shell: such a one has to come from a file
 * @throws CommandError
 */
export async function readSecret(question: string, hasLines: boolean): Promise<string> {
  const { stdin } = process
  if (stdin.isTTY && hasLines) {
    throw new CommandError('This secret has several lines: give its file, as in truegul secrets put apns < AuthKey.p8.')
  }
  const value = stdin.isTTY ? await typed(question) : await text(stdin)
  return value.replace(/\r?\n$/, '')
}

function typed(question: string): Promise<string> {
  const { stdin, stderr } = process
  // Before the question: whoever pastes at once would see the value otherwise.
  stdin.setRawMode(true)
  stderr.write(question)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve, reject) => {
    let value = ''
    const end = (settle: () => void) => {
      stdin.off('data', take)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      settle()
    }
    const take = (keys: string) => {
      for (const key of keys) {
        if (key === '\u0003') return end(() => reject(new CommandError('Interrupted; nothing was changed.')))
        if (key === '\r' || key === '\n' || key === '\u0004') return end(() => resolve(value))
        value = key === '\u007f' || key === '\b' ? value.slice(0, -1) : value + key
      }
    }
    stdin.on('data', take)
  })
}
