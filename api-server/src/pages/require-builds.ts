import { EnvError } from '@truegul/service'
import type { Settings } from '../settings/settings.ts'
import { readWebApp } from './read-web-app.ts'

/**
 * On a developer's machine the builds for browsers may come after the server; anywhere else they must be there, or people would be
 * asked for a moment for ever.
 *
 * @throws EnvError
 */
export async function requireBuilds({ isDevelopment, webAppDir, consoleDir }: Settings): Promise<void> {
  if (isDevelopment) return
  const missing = [
    ...((await isMissing(webAppDir)) ? [sentence('WEB_APP_DIR', webAppDir, 'the app built for browsers')] : []),
    ...((await isMissing(consoleDir)) ? [sentence('CONSOLE_DIR', consoleDir, 'the console as it was built')] : []),
  ]
  if (missing.length > 0) throw new EnvError(missing)
}

const isMissing = async (folder: string | null) => folder !== null && (await readWebApp(folder)) === null

const sentence = (variable: string, folder: string | null, what: string) =>
  `${variable} is ${folder}, which holds no index.html: set it to the folder of ${what}, or leave it out to serve none.`
