import { findProgram } from '../../testing/packages/find-program.ts'

/** Chromium without windows, which is what a test needs and half the work for the machine; else the one that people use. */
export const HEADLESS_CHROMIUM = 'chromium-headless-shell'

/** Chromium on PATH, or null. Debian's; Playwright's own download is not used. */
export const findChromium = (): string | null =>
  findProgram([HEADLESS_CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'])
