import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../launcher/postgres/free-port.ts'
import type { BuiltImages } from '../build/build-images.ts'
import { openImage } from '../build/make-base.ts'
import { readImageConfig } from './image-config.ts'
import { runInImage } from './run-in-image.ts'
import type { Stores } from './start-stores.ts'

export type ServerName = 'api-server' | 'ml-server'

export type RunningServer = {
  pid: number
  url: string
  /** Seconds from its start until it said that it is ready. */
  readyAfter: number
  /** SIGTERM. Gives the exit code, or the name of the signal that ended it after all. */
  stop(): Promise<number | string>
}

export type FromImages = {
  root: Record<ServerName, string>
  megabytes: Record<ServerName, number>
  /** Runs a program in an image to its end, with the settings of its server. */
  run(
    server: ServerName,
    command: readonly string[],
    env?: Record<string, string>,
  ): Promise<{ code: number | null; out: string; err: string }>
  /** Starts what the image runs when nothing else is said. @throws Error with its log when it ends instead of becoming ready */
  start(server: ServerName): Promise<RunningServer>
  close(): void
}

/** Both servers as their images are, with settings like those of production. */
export async function startFromImages(images: BuiltImages, stores: Stores): Promise<FromImages> {
  const opened = { 'api-server': openImage(images['api-server']), 'ml-server': openImage(images['ml-server']) }
  const config = {
    'api-server': readImageConfig(images['api-server']),
    'ml-server': readImageConfig(images['ml-server']),
  }
  const ports = { 'api-server': await freePort(), 'ml-server': await freePort(), internal: await freePort() }
  const url = (port: number) => `http://127.0.0.1:${port}`
  const shared = {
    QUEUE_URL: stores.queueUrl,
    CALLBACK_SECRET: randomBytes(33).toString('base64url'),
    NODE_EXTRA_CA_CERTS: '/tmp/authorities.pem',
    HOST: '127.0.0.1',
  }
  const env = {
    'api-server': {
      ...shared,
      PORT: String(ports['api-server']),
      INTERNAL_PORT: String(ports.internal),
      INTERNAL_HOST: '127.0.0.1',
      PUBLIC_URL: url(ports['api-server']),
      DATABASE_URL: stores.databaseUrl,
      MIGRATION_DATABASE_URL: stores.migrationUrl,
      JWT_SECRET: randomBytes(33).toString('base64url'),
      DAILY_LIMIT: '1000',
    },
    'ml-server': {
      ...shared,
      PORT: String(ports['ml-server']),
      CALLBACK_BASE_URL: url(ports.internal),
      LLM_PROVIDER: 'local',
    },
  }
  const launch = (server: ServerName, command: readonly string[], more: Record<string, string> = {}) =>
    runInImage(
      { root: opened[server].root, config: config[server], authorities: stores.authority },
      [...config[server].entrypoint, ...command],
      { ...env[server], ...more },
    )
  return {
    root: { 'api-server': opened['api-server'].root, 'ml-server': opened['ml-server'].root },
    megabytes: { 'api-server': opened['api-server'].megabytes, 'ml-server': opened['ml-server'].megabytes },
    async run(server, command, more) {
      const child = launch(server, command, more)
      const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'exit')])
      return { code, out, err }
    },
    async start(server) {
      const begun = performance.now()
      const child = launch(server, config[server].command)
      let log = ''
      for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (part) => (log += part))
      const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
      while (!(await isReady(url(ports[server])))) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${server} ended:\n${log}`)
        await sleep(20)
      }
      return {
        pid: child.pid!,
        url: url(ports[server]),
        readyAfter: (performance.now() - begun) / 1000,
        async stop() {
          child.kill('SIGTERM')
          const [code, signal] = await ended
          return code ?? signal!
        },
      }
    },
    close: () => Object.values(opened).forEach((image) => void image.close()),
  }
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => null)
  return (await answer?.json().catch(() => null))?.status === 'ready'
}
