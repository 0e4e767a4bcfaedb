/** Kept on the device, and another one whenever somebody logs in or out: an answer of before is no longer true. public/look.js reads it. */
export const SESSION_TURN = 'session-turn'
