import fs from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildWebApp } from '../../launcher/web-app/build-web-app.ts'
import { findChromium } from './find-chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the app as it is built for browsers. */
    webAppDir: string
  }
}

const DATA_DIR = path.join(import.meta.dirname, '../../../../.truegul')

/** vitest's globalSetup: builds the app unless this very source was built before. */
export default async function buildApp(project: TestProject): Promise<void> {
  if (findChromium() === null) return
  const { folder, done } = buildWebApp(DATA_DIR, 'small', console.error)
  await done
  if (!fs.existsSync(folder)) throw new Error('The app could not be built for the browser; the reason stands above.')
  project.provide('webAppDir', folder)
}
