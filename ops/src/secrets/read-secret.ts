import { text } from 'node:stream/consumers'
import { CommandError } from '../command.ts'

/**
 * A value that nobody may see: from standard input, or typed without being shown. Never an argument, which other users of the machine and
 * the shell's history would keep. The line break at its end is none of it.
 */
export async function readSecret(question: string): Promise<string> {
  const { stdin } = process
  const value = stdin.isTTY ? await typed(question) : await text(stdin)
  return value.replace(/\r?\n$/, '')
}

function typed(question: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(question)
  stdin.setRawMode(true)
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
        // Ctrl-D, too: a key of several lines is pasted and ended with it
        if (key === '\r' || key === '\n' || key === '\u0004') return end(() => resolve(value))
        value = key === '\u007f' || key === '\b' ? value.slice(0, -1) : value + key
      }
    }
    stdin.on('data', take)
  })
}
