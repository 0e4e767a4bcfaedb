import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { parse as parsePlist } from '@expo/plist/build/parse.js'
import { XML } from 'expo/config-plugins.js'

const ROOT = path.join(import.meta.dirname, '../../../..')
const APP = path.join(ROOT, 'mobile')
const EXPO = path.join(ROOT, 'node_modules/.bin/expo')
/** All that the native projects are made of. */
const SOURCES = ['package.json', 'app.config.ts', 'privacy-manifests.ts', 'tsconfig.json', 'assets', 'locales']

type Platform = 'ios' | 'android'
type Element = { $: Record<string, string> }
export type AndroidManifest = {
  'uses-permission'?: Element[]
  application: [
    Element & {
      activity: (Element & { 'intent-filter': (Partial<Element> & { data?: Element[] })[] })[]
      'meta-data'?: Element[]
    },
  ]
}

/** Makes the native projects of a variant in a folder of its own, without a network, as `expo prebuild` does before each build. */
export async function prebuild(platform: Platform | 'all', env: Record<string, string>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'truegul-native-'))
  const app = path.join(folder, 'mobile')
  await mkdir(app)
  for (const name of ['node_modules', 'package.json']) await symlink(path.join(ROOT, name), path.join(folder, name))
  for (const name of SOURCES) await cp(path.join(APP, name), path.join(app, name), { recursive: true })
  await expo(app, ['prebuild', '--no-install', '--platform', platform], env)
  const read = (file: string) => readFile(path.join(app, file), 'utf8')
  return {
    read,
    readPlist: async (file: string): Promise<Record<string, unknown>> => parsePlist(await read(file)),
    readManifest: async (): Promise<AndroidManifest> => {
      const xml = await read('android/app/src/main/AndroidManifest.xml')
      return ((await XML.parseXMLAsync(xml)) as { manifest: AndroidManifest }).manifest
    },
    list: (directory: string) => readdir(path.join(app, directory)),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Reads the configuration of a variant without making anything. @throws with what `expo` said where it is refused. */
export const readConfig = (env: Record<string, string>): Promise<string> => expo(APP, ['config', '--json'], env)

async function expo(cwd: string, args: string[], env: Record<string, string>): Promise<string> {
  const offline = { EXPO_OFFLINE: '1', EXPO_NO_TELEMETRY: '1', EXPO_NO_GIT_STATUS: '1', CI: '1' }
  const { stdout } = await promisify(execFile)(process.execPath, [EXPO, ...args], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...offline, ...env },
  })
  return stdout
}
