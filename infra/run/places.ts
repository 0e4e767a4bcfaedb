import path from 'node:path'

export const FOLDER = path.join(import.meta.dirname, '..')
export const ROOT = path.join(FOLDER, '..')
export const TABLE = path.join(ROOT, 'docs/decisions/infrastructure-resources.md')
