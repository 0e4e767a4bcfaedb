import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { signUpWriter } from '../system/sign-up-writer.ts'
import { type BuiltImages, buildImages } from './build/build-images.ts'
import { canRunImages } from './build/image-tools.ts'
import type { BaseKind } from './build/make-base.ts'
import { openImage } from './build/make-base.ts'
import { LIMIT_MB } from './limits.ts'
import { type FromImages, type ServerName, startFromImages } from './run/start-from-images.ts'
import { startStores } from './run/start-stores.ts'

const USAGE = `npm run images [-- --base debian|small] [--write]

Builds the images of both servers without an engine, starts them from their files as ECS would, judges an essay and stops them; says how
large they are and how long that took. --base debian (default) is all that Debian calls minimal; small is what the tests use.
--write writes the figures into docs/measurements/images.md. Needs root on Debian with buildah, openssl and redis-server.`

const SERVERS = ['api-server', 'ml-server'] as const
const { values } = parseArgs({
  options: {
    base: { type: 'string', default: 'debian' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help || !isBase(values.base)) {
  console.log(USAGE)
  process.exit(values.help ? 0 : 2)
}
if (!canRunImages()) {
  console.error('Images can be built and run here only by root on Linux that may mount, with buildah and openssl.')
  process.exit(1)
}
const page = await measure(values.base)
console.log(page)
if (values.write) fs.writeFileSync(path.join(import.meta.dirname, '../../../docs/measurements/images.md'), page)

function isBase(name: string): name is BaseKind {
  return name === 'debian' || name === 'small'
}

async function measure(kind: BaseKind): Promise<string> {
  const images = await buildImages(kind)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-images-'))
  fs.chmodSync(folder, 0o755)
  try {
    await using stores = await startStores(folder)
    const both = await startFromImages(images, stores)
    try {
      return write(kind, images, both, await run(both))
    } finally {
      both.close()
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

type Run = Record<'migrated' | 'api-server' | 'ml-server' | 'judged' | 'stopped', number>

async function run(both: FromImages): Promise<Run> {
  let since = performance.now()
  const lap = () => {
    const seconds = (performance.now() - since) / 1000
    since = performance.now()
    return seconds
  }
  const { code, err } = await both.run('api-server', ['ops/src/main.ts', 'migrate', 'up'])
  if (code !== 0) throw new Error(err)
  const migrated = lap()
  const api = await both.start('api-server')
  const ml = await both.start('ml-server')
  const { out } = await both.run('api-server', ['ops/src/main.ts', 'invites', 'create'])
  const writer = await signUpWriter(api.url, out.trim())
  lap()
  await writer.outcome(await writer.submit(1))
  const judged = lap()
  const codes = [await ml.stop(), await api.stop()]
  if (codes.some((ended) => ended !== 0)) throw new Error(`ended with ${codes.join(' and ')}, not 0`)
  return { migrated, 'api-server': api.readyAfter, 'ml-server': ml.readyAfter, judged, stopped: lap() }
}

function write(kind: BaseKind, images: BuiltImages, both: FromImages, ran: Run): string {
  const base = openImage(images.base)
  base.close()
  const cells = (server: ServerName) =>
    [
      server,
      both.megabytes[server].toFixed(0),
      (both.megabytes[server] - base.megabytes).toFixed(0),
      LIMIT_MB[server],
      images.seconds[server].toFixed(0),
      ran[server].toFixed(2),
    ].join(' | ')
  return `# The images

Written by \`npm run images -- --base ${kind} --write\`: ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${os.availableParallelism()} cores,
load ${os.loadavg()[0]!.toFixed(1)}. Uncompressed, in MB; started from their files with a read-only root, as 10001, with TLS to PostgreSQL and Redis.

| image | MB | without the base | limit | built in, s | ready after, s |
| --- | --- | --- | --- | --- | --- |
${SERVERS.map((server) => `| ${cells(server)} |`).join('\n')}

The base (${kind}) has ${base.megabytes.toFixed(0)} MB, most of it Node, and was made in ${images.seconds.base.toFixed(0)} s (0: it was there); the app for browsers was built in
${images.seconds['web app'].toFixed(0)} s (0: it was there). \`migrate up\` on an empty database took ${ran.migrated.toFixed(2)} s, the first essay ${ran.judged.toFixed(2)} s from submit to result, stopping
both ${ran.stopped.toFixed(2)} s.
`
}
