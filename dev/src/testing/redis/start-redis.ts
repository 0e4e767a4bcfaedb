import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../launcher/postgres/free-port.ts'
import { findRedis } from './find-redis.ts'

export type TestRedis = {
  /** `redis://127.0.0.1:PORT` */
  url: string
  readonly pid: number | undefined
  /** Sends one command, such as `FLUSHALL`, and resolves with the first line of the answer. */
  send(command: string): Promise<string>
  /** SIGKILL. What it did not keep on disk is gone: everything, unless it `keeps`. */
  kill(): Promise<void>
  /** Starts it again on the same port, with what it kept, after ending it if it runs. */
  restart(): Promise<void>
  /** Ends it for good and removes its directory. */
  stop(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Starts redis-server (or valkey-server) from PATH on a free port of 127.0.0.1. It does not outlive this process.
 *
 * @param options.keeps writes down each second what it was told (`appendonly`); default: nothing
 * @throws Error when neither is installed; ask `findRedis` before
 */
export async function startRedis({ keeps = false } = {}): Promise<TestRedis> {
  const program = findRedis()
  if (program === null) throw new Error('There is no redis-server or valkey-server on PATH.')
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-redis-'))
  const port = await freePort()
  const run = () => launch(program, { port, directory, keeps })
  let child = await run()
  const kill = () => end(child)
  const stop = async () => {
    await kill()
    fs.rmSync(directory, { recursive: true, force: true })
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    get pid() {
      return child.pid
    },
    send: (command) => send(port, command),
    kill,
    async restart() {
      await kill()
      child = await run()
    },
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

type Launch = { port: number; directory: string; keeps: boolean }

async function launch(program: string, { port, directory, keeps }: Launch): Promise<ChildProcess> {
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    directory,
    '--save',
    '',
    '--appendonly',
    keeps ? 'yes' : 'no',
  ]
  const [command = program, ...args] = [...dieWithParent(), program, ...options]
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const killAtExit = () => void child.kill('SIGKILL')
  process.once('exit', killAtExit)
  child.once('exit', () => process.off('exit', killAtExit))
  for (let i = 0; i < 400; i++) {
    if (child.exitCode !== null || child.signalCode !== null) break
    if ((await send(port, 'PING').catch(() => '')) === '+PONG') return child
    await sleep(25)
  }
  await end(child)
  throw new Error(`${program} did not answer on port ${port}.`)
}

/** `exit` handlers do not run when this process is killed; a left-over server makes later tests pass on nothing (seen). */
function dieWithParent(): string[] {
  return fs.existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--pdeathsig=KILL'] : []
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

async function send(port: number, command: string): Promise<string> {
  const socket = net.connect(port, '127.0.0.1')
  try {
    socket.setTimeout(5_000, () => socket.destroy(new Error('Redis does not answer')))
    socket.write(`${command}\r\n`)
    const [answer] = (await once(socket, 'data')) as [Buffer]
    return answer.toString().split('\r\n')[0] ?? ''
  } finally {
    socket.destroy()
  }
}
