import { findChromium, HEADLESS_CHROMIUM } from '../../../browser/kit/find-chromium.ts'
import { installPackages } from '../../../testing/packages/install-packages.ts'

/**
 * Chromium for a bench of the app, installed where that takes no question. False, after saying why, when it cannot be had. Before
 * anything is imported that starts it: where it is is looked up once.
 */
export const installChromium = (): boolean =>
  installPackages(
    [
      {
        reason: 'the app cannot be measured without a browser',
        packages: [HEADLESS_CHROMIUM, 'fonts-noto-cjk'],
        isThere: () => findChromium() !== null,
      },
    ],
    console.log,
  )
