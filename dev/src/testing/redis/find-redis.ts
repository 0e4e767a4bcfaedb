import { findProgram } from '../packages/find-program.ts'

/** The Redis or Valkey server on PATH, or null. */
export const findRedis = (searchPath?: string): string | null =>
  findProgram(['redis-server', 'valkey-server'], searchPath)
