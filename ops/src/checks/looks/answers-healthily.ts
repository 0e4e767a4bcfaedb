import { done, type Look, notDone, unknown } from '../check.ts'

/** The public address says that it is ready. */
export const answersHealthily: Look = async ({ url }) => {
  if (url === null) return unknown('at which address is not known', 'give --url')
  const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(20_000) }).catch(() => null)
  await answer?.body?.cancel()
  if (answer === null) return notDone(`${url} does not answer`, 'truegul status; DNS, certificate, load balancer')
  return answer.ok
    ? done(`${url} is ready`)
    : notDone(`${url}/readyz answers HTTP ${answer.status}`, 'truegul status, truegul logs')
}
