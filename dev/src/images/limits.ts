/**
 * Megabytes that an image may have, uncompressed, with the base of `npm run images -- --base debian`, whose share is `base`. The
 * tests build on a smaller base, so they hold what is added to it against the difference.
 */
export const LIMIT_MB = { 'api-server': 350, 'ml-server': 400, base: 225 } as const
