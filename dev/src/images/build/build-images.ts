import fs from 'node:fs'
import path from 'node:path'
import { buildWebApp } from '../../launcher/web-app/build-web-app.ts'
import { buildImage } from './buildah.ts'
import { type BaseKind, makeBase } from './make-base.ts'

const ROOT = path.join(import.meta.dirname, '../../../..')

/** Names of images, and the seconds that making each took. */
export type BuiltImages = {
  base: string
  'api-server': string
  'ml-server': string
  seconds: Record<'base' | 'web app' | 'api-server' | 'ml-server', number>
}

/**
 * Builds the images of both servers from the Dockerfile, as `docker build` would but for one thing: the app for browsers is
 * built outside, where it may be there already, and given as a build context.
 *
 * @throws Error with what a build step said
 */
export async function buildImages(kind: BaseKind): Promise<BuiltImages> {
  const seconds = { base: 0, 'web app': 0, 'api-server': 0, 'ml-server': 0 }
  const timed = async <T>(what: keyof typeof seconds, work: Promise<T>): Promise<T> => {
    const begun = performance.now()
    const made = await work
    seconds[what] = (performance.now() - begun) / 1000
    return made
  }
  const base = await timed('base', makeBase(kind))
  const webApp = await timed('web app', builtWebApp())
  const build = async (server: 'api-server' | 'ml-server') => {
    const name = `localhost/truegul-${server}:${kind}`
    const options = ['--build-arg', `BASE=${base}`, '--build-context', `web-app=${webApp}`, '--layers=false']
    await timed(server, buildImage(...options, '--target', server, '--tag', name, ROOT))
    return name
  }
  return { base, 'api-server': await build('api-server'), 'ml-server': await build('ml-server'), seconds }
}

async function builtWebApp(): Promise<string> {
  const { folder, done } = buildWebApp(path.join(ROOT, '.truegul'), 'small', console.error)
  await done
  if (!fs.existsSync(folder)) throw new Error('The app could not be built for the browser; the reason stands above.')
  return folder
}
