import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

/** Without a sandbox, which a container does not grant to root; without the calls home that fail in a closed network. */
export const CHROMIUM_OPTIONS: LaunchOptions = {
  executablePath: findChromium() ?? '',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--no-first-run',
  ],
}

export const startChromium = (): Promise<Browser> => chromium.launch(CHROMIUM_OPTIONS)
