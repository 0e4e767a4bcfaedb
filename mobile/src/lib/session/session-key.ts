/** Of the query that has who is signed in. */
export const SESSION_KEY = ['session'] as const
