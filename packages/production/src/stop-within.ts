/** Seconds that a server takes at most to stop after SIGTERM. Whoever stops it must wait longer before killing it. */
export const STOP_WITHIN_SECONDS = 20
