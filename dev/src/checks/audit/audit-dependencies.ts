import { execFile } from 'node:child_process'
import path from 'node:path'
import { z } from 'zod'

const ROOT = path.join(import.meta.dirname, '../../../..')

/** What `npm audit --json` says; without a registry it says an error instead. */
const Report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ name: z.string(), severity: z.string(), range: z.string() })),
})

/** From these on a build stops. Below, somebody looks when there is time. */
const SEVERE: ReadonlySet<string> = new Set(['high', 'critical'])

export type Audit = { verdict: 'clean' | 'holes' | 'skipped'; words: string }

/** Asks the registry for known holes in the libraries that ship: `npm audit`, without those of development. */
export async function auditDependencies(env: Record<string, string> = {}): Promise<Audit> {
  const report = Report.safeParse(json(await npmAudit(env)))
  if (!report.success) {
    return { verdict: 'skipped', words: 'SKIPPED the audit of dependencies: no registry tells of holes from here.' }
  }
  const severe = Object.values(report.data.vulnerabilities).filter(({ severity }) => SEVERE.has(severity))
  if (severe.length === 0) return { verdict: 'clean', words: 'No severe hole is known in what ships.' }
  const lines = severe.map(({ name, range, severity }) => `  ${name} ${range}: ${severity}`)
  return { verdict: 'holes', words: ['Known holes in what ships; see `npm audit`:', ...lines].join('\n') }
}

const npmAudit = (env: Record<string, string>): Promise<string> =>
  new Promise((resolve) => {
    const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=15000']
    // It ends with 1 for holes and for errors alike; what it prints tells them apart.
    execFile('npm', args, { cwd: ROOT, env: { ...process.env, ...env } }, (_error, stdout) => resolve(stdout))
  })

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
