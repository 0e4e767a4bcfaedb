import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** For tests: a command of this folder as people call it, a process of its own, with a folder for their files. */
export function openCli(name: `${string}.ts`) {
  const script = fileURLToPath(new URL(name, import.meta.url))
  const folder = mkdtempSync(join(tmpdir(), 'truegul-cli-'))
  const start = (args: readonly string[]) => spawn(process.execPath, [script, ...args])
  return {
    folder,
    start,
    async run(args: string[], input: string | Buffer = '') {
      const child = start(args)
      const out: Buffer[] = []
      const err: Buffer[] = []
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
      child.stdin.on('error', () => {})
      child.stdin.end(input)
      const [code] = await once(child, 'close')
      return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }
    },
    /** Feeds a line without end and leaves with the first answer, as head does. */
    async leaveEarly(args: readonly string[], line: string) {
      const child = start(args)
      const err: Buffer[] = []
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
      child.stdin.on('error', () => {})
      // More than pipes and threads can hold.
      const feed = () => {
        while (child.stdin.write(`${line}\n`));
      }
      child.stdin.on('drain', feed)
      feed()
      await once(child.stdout, 'data')
      child.stdout.destroy()
      const [code, signal] = await once(child, 'exit')
      return { code, signal, err: Buffer.concat(err).toString() }
    },
    file(called: string, content: string | Buffer): string {
      const path = join(folder, called)
      writeFileSync(path, content)
      return path
    },
    close: () => rmSync(folder, { recursive: true }),
  }
}
