import http from 'node:http'
import { exportMe, exportMeAsZip, getMe, type Operation } from '@truegul/contract'
import { type Canaries, findFault } from './find-fault.ts'
import { type Answer, BrokenOff, sendShot } from './send-shot.ts'
import { type Shot, wireOf } from './shot.ts'

/** Where the servers answer, and what the ML server shows. */
export type Target = { url: string; internalUrl: string; secret: string }

export type Found = { label: string; request: string; fault: string }

/** A signed-in learner, as far as a request needs to know. */
export type Signed = { name: string; accessToken: string; from: string }

export type Called = { status: number; code: string; body: Record<string, unknown> }

export type Attack = ReturnType<typeof openAttack>

/** Sends requests, counts the answers and keeps what is wrong with them. */
export function openAttack(target: Target) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  const canaries: Canaries[] = []
  const found: Found[] = []
  const statuses = new Map<string, Map<number, number>>()
  let sent = 0

  const count = (name: string, status: number) => {
    const row = statuses.get(name) ?? new Map<number, number>()
    statuses.set(name, row.set(status, (row.get(status) ?? 0) + 1))
  }
  const blame = (shot: Pick<Shot, 'label' | 'method' | 'path' | 'body'>, fault: string) => {
    const body = shot.body?.toString('utf8').slice(0, 300) ?? ''
    found.push({ label: shot.label, request: `${shot.method} ${shot.path} ${body}`.trim(), fault })
  }

  const send = async (shot: Shot): Promise<Answer | null> => {
    sent++
    const isInside = shot.path.startsWith('/internal')
    try {
      const answer = await sendShot(isInside ? target.internalUrl : target.url, shot, agent)
      count(shot.operation?.name ?? 'no operation', answer.status)
      const fault = findFault(shot, answer, canaries)
      if (fault !== null) blame(shot, fault)
      return answer
    } catch (error) {
      count(shot.operation?.name ?? 'no operation', 0)
      if (error instanceof BrokenOff && (await mayBreakOff(shot))) return null
      blame(shot, `no answer: ${error instanceof Error ? error.message : error}`)
      return null
    }
  }

  /** An export whose account is deleted meanwhile must break off: as a whole file it would be half of everything. */
  const mayBreakOff = async (shot: Shot): Promise<boolean> => {
    if (shot.operation !== exportMe && shot.operation !== exportMeAsZip) return false
    const me = await sendShot(target.url, { ...shot, method: getMe.method, path: getMe.path, body: null }, agent)
    return me.status === 401
  }

  return {
    target,
    found,
    statuses,
    get sent() {
      return sent
    },
    guard: (owner: string, words: readonly string[]) => void canaries.push({ owner, words }),
    fault: (label: string, fault: string) => void found.push({ label, request: '', fault }),
    send,
    /** An input that the contract allows, by a learner or by nobody. */
    async call(
      operation: Operation,
      input: Record<string, unknown>,
      { by = null, from = by?.from ?? '10.0.0.1', expected = 'anything' }: CallOptions = {},
    ): Promise<Called> {
      const wire = wireOf(operation, input)
      const headers = {
        ...headersOf(operation, target, by?.accessToken ?? null, from),
        ...(wire.body ? { 'content-type': 'application/json' } : {}),
      }
      const shot = { ...wire, label: operation.name, operation, by: by?.name ?? null, headers, expected }
      const answer = await send(shot)
      const body = readObject(answer?.text ?? '')
      return { status: answer?.status ?? 0, code: String(body['code'] ?? ''), body }
    },
    close: () => agent.destroy(),
  }
}

type CallOptions = { by?: Signed | null; from?: string; expected?: Shot['expected'] }

/** What a caller of this kind sends; `from` is who a proxy says it is, so that one account's guesses do not lock out all others. */
export function headersOf(
  { caller }: Operation,
  { secret }: Target,
  accessToken: string | null,
  from: string,
): Record<string, string> {
  if (caller === 'ml-server') return { 'x-callback-secret': secret }
  const bearer: Record<string, string> = accessToken === null ? {} : { authorization: `Bearer ${accessToken}` }
  return { 'x-forwarded-for': from, ...bearer }
}

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
