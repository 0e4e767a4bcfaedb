import { lastVerified } from '../../verify/last-verified.ts'
import { done, type Look, notDone, unknown } from '../check.ts'

/** Days for which a proof counts. */
const FRESH = 7

/** `truegul verify` went through, on this machine. */
export const essayVerified: Look = async ({ url, stateDirectory, now }) => {
  if (url === null) return unknown('at which address is not known', 'give --url')
  const at = lastVerified(stateDirectory).read(url)
  const verify = `truegul verify --url ${url}`
  if (at === null) return unknown('no run of truegul verify is known on this machine', verify)
  const days = (now.getTime() - at.getTime()) / 86_400_000
  const when = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return days > FRESH
    ? notDone(`the last essay went through at ${when}`, verify)
    : done(`an essay went through at ${when}`)
}
