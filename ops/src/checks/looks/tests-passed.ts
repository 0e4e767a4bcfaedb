import { execFileSync } from 'node:child_process'
import { z } from 'zod'
import { done, type Look, notDone, unknown } from '../check.ts'

const Runs = z.object({
  workflow_runs: z.array(z.object({ status: z.string(), conclusion: z.string().nullable(), html_url: z.string() })),
})

const LOCALLY = 'npm test and npm run check must both be clean for this commit'

/** The last run of the workflow `ci` for this commit, where GitHub can be asked. */
export const testsPassed: Look = async ({ github: { repository, token, api, commit } }) => {
  const sha = commit ?? head()
  if (repository === null || sha === null) {
    return unknown(
      'which run of CI belongs to this is not known here',
      `set GITHUB_REPOSITORY (and GITHUB_TOKEN), or see for yourself: ${LOCALLY}`,
    )
  }
  const headers = {
    accept: 'application/vnd.github+json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  }
  const url = `${api}/repos/${repository}/actions/workflows/ci.yml/runs?head_sha=${sha}&per_page=1`
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(20_000) }).catch(() => null)
  const found = answer?.ok ? Runs.safeParse(await answer.json().catch(() => null)) : null
  if (!found?.success) {
    const why = answer === null ? 'does not answer' : `answers HTTP ${answer.status}`
    return unknown(`GitHub ${why} about ${repository}`, `look at GITHUB_TOKEN, or see for yourself: ${LOCALLY}`)
  }
  const [run] = found.data.workflow_runs
  const short = sha.slice(0, 7)
  if (run === undefined) return notDone(`CI never ran for ${short}`, 'push the commit and wait for the workflow ci')
  if (run.status !== 'completed') return notDone(`CI still runs for ${short}`, `wait for ${run.html_url}`)
  if (run.conclusion === 'success') return done(`CI passed for ${short}`)
  return notDone(`CI ended as ${run.conclusion ?? 'nothing'} for ${short}`, `see ${run.html_url}`)
}

/** The commit that is checked out; null where there is none. */
function head(): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return null
  }
}
