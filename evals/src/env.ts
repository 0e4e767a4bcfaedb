import { fileURLToPath } from 'node:url'

/** Folder of the private data: `TRUEGUL_DATA`, or `../shared/data` beside the repository. */
export function privateDataFolder(environment: Record<string, string | undefined>): string {
  return environment['TRUEGUL_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))
}
