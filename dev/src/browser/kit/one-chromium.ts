import type { Browser } from 'playwright-core'
import { startChromium } from './start-chromium.ts'

let started: Promise<Browser> | undefined

/** The Chromium of all test files of this process, with which it ends: a new one takes seconds until its first page stands. */
export async function oneChromium(): Promise<Browser> {
  started ??= startChromium()
  const browser = await started
  if (browser.isConnected()) return browser
  started = undefined
  return oneChromium()
}
