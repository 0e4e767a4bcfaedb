import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Language } from '@truegul/contract'
import type { CallRecord, CallRecords } from './call-records.ts'
import type { PromptCache } from './prompt-cache/prompt-cache.ts'
import { Behaviour, type Scripted, type VendorCall } from './replies/behaviour.ts'
import { feedbackLanguage } from './replies/feedback-language.ts'
import { makeReply } from './replies/make-reply.ts'
import { type Payload, type Sending, send } from './send.ts'
import { type Endpoint, type Fault, isFault, type Vendor, type VendorRequest } from './vendor.ts'

export type Handling = {
  vendor: Vendor
  cache: PromptCache
  records: CallRecords
  /** Null: any key is right. */
  key: string | null
  /** Null: as the prompt asks. */
  language: Language | null
  findEssay(message: string): string
  next(call: VendorCall): Scripted
  /** Aborts when the fake stops. */
  stopped: AbortSignal
}

/** One request from its first byte to the end of its answer, written down as it goes. */
export async function handleRequest(how: Handling, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const record = how.records.begin(firstLook(how, request))
  const gone = new AbortController()
  response.on('close', () => {
    how.records.end(record, how.stopped.aborted ? 'stopped' : response.writableFinished ? 'answered' : 'client-gone')
    gone.abort()
  })
  const requestId = `req_011${randomBytes(10).toString('hex')}`
  const exchange: Exchange = { how, record, response, requestId, signal: gone.signal }
  try {
    record.body = parse(await text(request))
    const endpoint = how.vendor.endpoints[record.path]
    const read = faultBefore(how, request, endpoint) ?? endpoint?.read(record.body) ?? { status: 404 }
    if (isFault(read) || endpoint === undefined) {
      record.behaviour = 'rejected'
      await sendFault(exchange, isFault(read) ? read : { status: 404 }, {})
      return
    }
    await perform(exchange, endpoint, read)
  } catch (error) {
    if (gone.signal.aborted) return
    // a mistake in a script, not a behaviour: whoever wrote it shall see it
    console.error(error)
    response.writeHead(500, { 'content-type': 'text/plain' }).end('The script of the vendor fake failed.')
  }
}

type Exchange = { how: Handling; record: CallRecord; response: ServerResponse; requestId: string; signal: AbortSignal }

async function perform(exchange: Exchange, endpoint: Endpoint, request: VendorRequest): Promise<void> {
  const { how, record } = exchange
  const call: VendorCall = { ...request, number: record.number, essay: how.findEssay(request.message) }
  const behaviour = Behaviour.parse(how.next(call))
  record.model = call.model
  record.behaviour = behaviour.kind
  if (behaviour.kind === 'status') return sendFault(exchange, behaviour, behaviour)
  if (behaviour.kind === 'quota') return sendFault(exchange, how.vendor.quotaFault, behaviour)
  if (behaviour.kind === 'billing') return sendFault(exchange, how.vendor.billingFault, behaviour)
  if (behaviour.kind === 'html') {
    const headers = { 'content-type': 'text/html; charset=utf-8' }
    return sendPayload(exchange, { status: behaviour.status, headers, body: PAGE }, behaviour)
  }

  const look = how.cache(call)
  const language = how.language ?? feedbackLanguage(call.message, call.blocks.map((block) => block.text).join('\n'))
  const reply = makeReply(behaviour, call, language, look.tokens)
  record.tokens = reply.tokens
  if (behaviour.kind === 'hang') return
  const body = call.isStream
    ? endpoint.stream(reply, call.model).map(serverSent).join('')
    : JSON.stringify(endpoint.whole(reply, call.model))
  const type = call.isStream ? 'text/event-stream; charset=utf-8' : 'application/json'
  const headers = { ...how.vendor.headers(exchange.requestId), 'content-type': behaviour.contentType ?? type }
  const resetAt = behaviour.kind === 'reset' ? behaviour.when : undefined
  await sendPayload(exchange, { status: 200, headers, body }, { ...behaviour, resetAt }, look.keep)
}

const PAGE =
  '<!doctype html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>\n'

const serverSent = ({ event, data }: { event: string | null; data: string }) =>
  `${event === null ? '' : `event: ${event}\n`}data: ${data}\n\n`

type Pace = Pick<Sending, 'latency' | 'drip' | 'resetAt'>

async function sendFault(exchange: Exchange, fault: Fault, how: Pace & { retryAfter?: number | string | undefined }) {
  const { vendor } = exchange.how
  const headers = {
    ...vendor.headers(exchange.requestId),
    'content-type': 'application/json',
    ...(how.retryAfter === undefined ? {} : { 'retry-after': String(how.retryAfter) }),
  }
  const body = JSON.stringify(vendor.error(fault, exchange.requestId))
  await sendPayload(exchange, { status: fault.status, headers, body }, { latency: how.latency })
}

async function sendPayload(exchange: Exchange, payload: Payload, how: Pace, onFirstByte?: () => void): Promise<void> {
  const { record, response, signal } = exchange
  await send(response, payload, {
    latency: how.latency,
    drip: how.drip,
    resetAt: how.resetAt,
    signal,
    onReset: () => exchange.how.records.end(record, 'reset'),
    onFirstByte() {
      record.status = payload.status
      record.answeredAt = Date.now()
      onFirstByte?.()
    },
  })
}

function firstLook({ vendor, key }: Handling, { method, url, headers }: IncomingMessage) {
  const sent = vendor.keyOf(headers)
  const state = sent === null ? 'missing' : key === null || sent === key ? 'right' : 'wrong'
  return {
    method: method ?? '',
    path: new URL(url ?? '/', 'http://127.0.0.1').pathname,
    headers: withoutKeys(headers, vendor.keyHeaders, state),
    key: state,
    body: null,
    model: null,
    behaviour: null,
    status: null,
    answeredAt: null,
    endedAt: null,
    ending: 'open',
    tokens: null,
  } as const
}

function withoutKeys(headers: IncomingHttpHeaders, keys: readonly string[], state: string): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, keys.includes(name) ? state : String(value)])
  return Object.fromEntries(entries)
}

/** What a vendor looks at before the body. */
function faultBefore({ vendor, key }: Handling, request: IncomingMessage, endpoint?: Endpoint): Fault | null {
  if (endpoint === undefined) return { status: 404, code: null, message: 'Not Found' }
  if (request.method !== 'POST') return { status: 405, message: 'Method Not Allowed' }
  const sent = vendor.keyOf(request.headers)
  if (sent !== null && key !== null && sent !== key) return vendor.faultOfWrongKey(sent)
  return vendor.faultOfHeaders(request.headers)
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
