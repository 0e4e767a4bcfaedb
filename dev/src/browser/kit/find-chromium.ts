import { findProgram } from '../../testing/packages/find-program.ts'

/** Chromium on PATH, or null. Debian's; Playwright's own download is not used. */
export const findChromium = (): string | null => findProgram(['chromium', 'chromium-browser', 'google-chrome'])
