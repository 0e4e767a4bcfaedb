/**
 * Addresses of the app's screens, as the app's folder of routes names them. The server answers them with the app's shell, so that
 * a link from elsewhere and a reload open the screen; every other address stays a 404.
 */
export const APP_PATHS = [
  '/',
  '/compare/:id',
  '/confirm',
  '/forgot',
  '/history',
  '/inbox',
  '/login',
  '/manuscript/:id',
  '/mistakes',
  '/mistakes/:kind',
  '/mistakes/practice',
  '/privacy',
  '/progress',
  '/prompts',
  '/prompts/:promptId',
  '/readers/:id',
  '/reset',
  '/result/:id',
  '/signup',
  '/write/:promptId',
  '/you',
  '/you/address',
  '/you/password',
  '/you/sessions',
] as const
