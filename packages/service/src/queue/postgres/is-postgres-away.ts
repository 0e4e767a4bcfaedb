import pg from 'pg'

/** 08 connection, 53300 too many connections, 57P01-57P03 stopping or starting, 25006 an old primary that only reads. */
const SQL_STATES = /^(08...|53300|57P0[123]|25006)$/

/**
 * True when a query failed because the server is not there (yet, any more), so that the same query may succeed later. What is
 * not PostgreSQL's own answer comes from the way there; a TypeError and its like come from us.
 */
export function isPostgresAway(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return SQL_STATES.test(error.code ?? '')
  if (error instanceof AggregateError) return error.errors.every(isPostgresAway)
  return error instanceof Error && error.name === 'Error'
}
