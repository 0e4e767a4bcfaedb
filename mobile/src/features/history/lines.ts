import type { Essay } from './essays'

/** What a list shows, line by line: the name of a month before its essays. */
export type Line = { key: string; month: number } | { key: string; essay: Essay }

/** Essays, newest first, under the months they were sent in. */
export function linesOf(essays: readonly Essay[]): Line[] {
  let month = ''
  return essays.flatMap((essay): Line[] => {
    const at = new Date(essay.createdAt)
    const key = `${at.getFullYear()}-${at.getMonth() + 1}`
    const line = { key: essay.id, essay }
    if (key === month) return [line]
    month = key
    return [{ key, month: at.getTime() }, line]
  })
}
