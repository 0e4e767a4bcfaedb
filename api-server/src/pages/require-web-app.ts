import { EnvError } from '@truegul/service'
import type { Settings } from '../settings/settings.ts'
import { readWebApp } from './read-web-app.ts'

/**
 * On a developer's machine the build may come after the server; anywhere else it must be there, or learners would be asked for
 * a moment for ever.
 *
 * @throws EnvError
 */
export async function requireWebApp({ isDevelopment, webAppDir }: Settings): Promise<void> {
  if (isDevelopment || webAppDir === null || (await readWebApp(webAppDir)) !== null) return
  throw new EnvError([
    `WEB_APP_DIR is ${webAppDir}, which holds no index.html: set it to the folder of the app built for browsers, or leave it out to serve none.`,
  ])
}
