import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const Times = z.record(z.string(), z.iso.datetime())

/** When an essay last went through which server, by what this machine saw. */
export function lastVerified(stateDirectory: string) {
  const file = path.join(stateDirectory, 'verified.json')
  const all = (): z.infer<typeof Times> => {
    try {
      return Times.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
    } catch {
      return {} // never written yet, or cut off by a crash: then nothing is known
    }
  }
  return {
    read: (url: string): Date | null => {
      const at = all()[url]
      return at === undefined ? null : new Date(at)
    },
    note: (url: string, at: Date): void =>
      fs.writeFileSync(file, JSON.stringify({ ...all(), [url]: at.toISOString() })),
  }
}
