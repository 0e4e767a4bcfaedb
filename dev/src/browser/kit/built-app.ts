import fs from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildConsole } from '../../launcher/web-app/build-console.ts'
import { buildWebApp } from '../../launcher/web-app/build-web-app.ts'
import { findChromium } from './find-chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the app as it is built for browsers. */
    webAppDir: string
    /** Folder of the operators' console. */
    consoleDir: string
  }
}

const DATA_DIR = path.join(import.meta.dirname, '../../../../.truegul')

/** vitest's globalSetup: builds the app and the console unless these very sources were built before. */
export default async function buildApp(project: TestProject): Promise<void> {
  if (findChromium() === null) return
  const builds = {
    webAppDir: buildWebApp(DATA_DIR, 'small', console.error),
    consoleDir: buildConsole(DATA_DIR, console.error),
  }
  for (const [name, { folder, done }] of Object.entries(builds)) {
    await done
    if (!fs.existsSync(folder)) throw new Error('It could not be built for the browser; the reason stands above.')
    project.provide(name as keyof typeof builds, folder)
  }
}
