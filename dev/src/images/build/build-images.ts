import fs from 'node:fs'
import path from 'node:path'
import { buildConsole } from '../../launcher/web-app/build-console.ts'
import type { WebBuild } from '../../launcher/web-app/build-in-background.ts'
import { buildWebApp } from '../../launcher/web-app/build-web-app.ts'
import { buildImage } from './buildah.ts'
import { type BaseKind, makeBase } from './make-base.ts'

const ROOT = path.join(import.meta.dirname, '../../../..')
const DATA_DIR = path.join(ROOT, '.truegul')

/** Names of images, and the seconds that making each took. */
export type BuiltImages = {
  base: string
  'api-server': string
  'ml-server': string
  seconds: Record<'base' | 'web app' | 'console' | 'api-server' | 'ml-server', number>
}

/**
 * Builds the images of both servers from the Dockerfile, as `docker build` would but for one thing: what is for
 * browsers is built outside, where it may be there already, and given as build contexts.
 *
 * @throws Error with what a build step said
 */
export async function buildImages(kind: BaseKind): Promise<BuiltImages> {
  const seconds = { base: 0, 'web app': 0, console: 0, 'api-server': 0, 'ml-server': 0 }
  const timed = async <T>(what: keyof typeof seconds, work: Promise<T>): Promise<T> => {
    const begun = performance.now()
    const made = await work
    seconds[what] = (performance.now() - begun) / 1000
    return made
  }
  const base = await timed('base', makeBase(kind))
  const webApp = await timed('web app', built(buildWebApp(DATA_DIR, 'small', console.error)))
  const consoleDir = await timed('console', built(buildConsole(DATA_DIR, console.error)))
  const contexts = ['--build-context', `web-app=${webApp}`, '--build-context', `console=${consoleDir}`]
  const build = async (server: 'api-server' | 'ml-server') => {
    const name = `localhost/truegul-${server}:${kind}`
    const options = ['--build-arg', `BASE=${base}`, ...contexts, '--layers=false']
    await timed(server, buildImage(...options, '--target', server, '--tag', name, ROOT))
    return name
  }
  return { base, 'api-server': await build('api-server'), 'ml-server': await build('ml-server'), seconds }
}

async function built({ folder, done }: WebBuild): Promise<string> {
  await done
  if (!fs.existsSync(folder)) throw new Error('It could not be built for the browser; the reason stands above.')
  return folder
}
