import { Refusal } from '../refusal.ts'
import { dayFrom, OPERATOR, times } from './made.ts'

type Here = { email: string; isSetUp: boolean; shownUntil: string | null }
let here: Here | null = null

const user = (email: string) => ({
  id: OPERATOR,
  email,
  language: 'en',
  consent: { llm: false, version: '1', changedAt: null },
  quota: null,
  createdAt: '2026-09-01T00:00:00Z',
})
const session = (email: string) => ({ user: user(email), accessToken: null, refreshToken: null, expiresIn: 900 })
const codes = () => times(10, (at) => `k7m${at}-p2x${9 - at}-qw${at}e`)

function show(code: string, isFirst: boolean) {
  if (here === null) throw new Refusal('not-signed-in')
  if (code === '000000') throw new Refusal('wrong-code')
  here = { ...here, isSetUp: true, shownUntil: `${dayFrom(1)}T00:00:00Z` }
  return { shownUntil: here.shownUntil, recoveryCodes: isFirst ? codes() : null }
}

export const DOOR = {
  getSession: () => ({ user: here && user(here.email), canRefresh: false, expiresIn: here ? 900 : null }),
  refreshSession: () => {
    throw new Refusal('session-ended')
  },
  logIn: ({ email, password }: { email: string; password: string }) => {
    if (password === 'wrong') throw new Refusal('wrong-credentials')
    here = { email, isSetUp: !email.startsWith('new@'), shownUntil: null }
    return session(email)
  },
  logOut: () => {
    here = null
    return null
  },
  getOperator: () => {
    if (here === null) throw new Refusal('not-signed-in')
    if (here.email.startsWith('learner@')) throw new Refusal('operators-only')
    return { id: OPERATOR, ...here, recoveryCodesLeft: here.isSetUp ? 9 : 0 }
  },
  setUpSecondFactor: () => ({
    key: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    uri: 'otpauth://totp/TrueGul:min%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=TrueGul',
  }),
  showSecondFactor: ({ code }: { code: string }) => show(code, here?.isSetUp === false),
  renewRecoveryCodes: () => ({ recoveryCodes: codes() }),
}
