import { HEADLESS_CHROMIUM } from '../../browser/kit/find-chromium.ts'
import { hasImageTools, IMAGE_TOOLS } from '../../images/build/image-tools.ts'
import { findRedis } from '../redis/find-redis.ts'
import { findProgram } from './find-program.ts'
import type { Wanted } from './install-packages.ts'

/** Programs from outside of npm that tests run. Each such test is skipped without its own, which is a failure with CI=true. */
export const TEST_PACKAGES: readonly Wanted[] = [
  {
    reason: 'tests that need it are skipped',
    packages: ['redis-server'],
    isThere: () => findRedis() !== null,
  },
  {
    reason: 'tests of the app in a browser are skipped',
    // without the font Hangul is drawn as boxes
    packages: [HEADLESS_CHROMIUM, 'fonts-noto-cjk'],
    isThere: () => findProgram([HEADLESS_CHROMIUM]) !== null,
  },
  { reason: 'images cannot be built, and tests of them are skipped', packages: IMAGE_TOOLS, isThere: hasImageTools },
  {
    reason: 'tests of what self-hosters run are skipped',
    packages: ['docker-compose', 'postgresql-client'],
    isThere: () => ['docker-compose', 'psql'].every((name) => findProgram([name]) !== null),
  },
]
