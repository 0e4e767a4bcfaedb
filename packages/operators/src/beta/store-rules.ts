/** Testers whom Google Play wants opted in without a break before a new personal account may publish, and for how many days. */
export const PLAY_TESTERS = 12
export const PLAY_DAYS = 14

/** Days for which a build of TestFlight runs, and before whose end we warn: TestFlight does not. */
export const TESTFLIGHT_DAYS = 90
export const TESTFLIGHT_WARNING = 14
